/** What a toast says. `message` may hold placeholders {0}, {1} for messageData: texts or links. */
export interface ToastInit {
  title?: string;
  message?: string;
  messageData?: (string | { url: string; label: string })[];
  variant?: 'info' | 'success' | 'warning' | 'error';
  mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
}

/** `lightning/platformShowToastEvent` ShowToastEvent: dispatched by a component, shown by the host. */
export class ShowToastEvent extends CustomEvent<ToastInit> {
  constructor(init: ToastInit) {
    super('lightning__showtoast', { detail: init, bubbles: true, composed: true, cancelable: true });
  }
}
