/** One frame, innermost first: `Class.Foo.bar`, its line. */
export interface StackFrame {
  method: string;
  file: string;
  line: number;
}

export type StackTrace = readonly StackFrame[];

/** Frames deeper than this are an error, as on the platform. */
export const MAX_STACK_DEPTH = 1000;

/**
 * The Apex call stack, kept in flat arrays because every statement of Apex writes its line here.
 * Index 0 is unused, so that depth 0 means that no Apex runs.
 */
export const callStack = {
  depth: 0,
  lines: new Int32Array(MAX_STACK_DEPTH + 2),
  methods: new Array<{ name: string; file: string } | undefined>(MAX_STACK_DEPTH + 2)
};

/** The frames of the Apex that runs now, innermost first. */
export function captureStackTrace(): StackTrace {
  const frames: StackFrame[] = [];
  for (let depth = callStack.depth; depth > 0; depth--) {
    const method = callStack.methods[depth];
    frames.push({ method: method?.name ?? '', file: method?.file ?? '', line: callStack.lines[depth] });
  }
  return frames;
}

/** As getStackTraceString() prints it: one line `Class.Foo.bar: line 12, column 1` per frame. */
export function formatStackTrace(trace: StackTrace): string {
  return trace.map((frame) => `${frame.method}: line ${frame.line}, column 1`).join('\n');
}
