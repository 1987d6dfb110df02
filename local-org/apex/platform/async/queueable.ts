import { platformClass } from '../platform-class';
import { JobContext } from './job-context';

platformClass('QueueableContext', {
  kind: 'interface',
  methods: { 'Id getJobId()': (self: JobContext) => self.jobId },
  isInstance: (value) => value instanceof JobContext
});

platformClass('Queueable', {
  kind: 'interface',
  methods: { 'void execute(QueueableContext context)': null }
});
