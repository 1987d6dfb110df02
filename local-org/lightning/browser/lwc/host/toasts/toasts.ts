import { LightningElement } from 'lwc';
import type { ToastInit } from 'lightning/platformShowToastEvent';

interface Toast {
  id: string;
  title: string;
  variant: string;
  icon: string;
  className: string;
  parts: { key: number; text: string; url?: string }[];
}

/** As on the platform: long enough to read, longer for an error because it asks for something. */
const SHOWN_MS = { success: 5000, info: 5000, warning: 8000, error: 12_000 };

/** Shows what components announce by ShowToastEvent. */
export default class HostToasts extends LightningElement {
  toasts: Toast[] = [];
  private lastId = 0;

  connectedCallback(): void {
    document.addEventListener('lightning__showtoast', (event) =>
      this.show((event as CustomEvent<ToastInit>).detail)
    );
  }

  closeToast(event: Event): void {
    this.remove((event.currentTarget as HTMLButtonElement).value);
  }

  private show({
    title = '',
    message = '',
    messageData = [],
    variant = 'info',
    mode = 'dismissible'
  }: ToastInit): void {
    const id = String(++this.lastId);
    const icon = `utility:${variant}`;
    const parts = partsOf(message, messageData);
    this.toasts = [...this.toasts, { id, title, variant, icon, className: `toast ${variant}`, parts }];
    // A component shows a toast for some seconds: there is nothing to wait for but time.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    if (mode !== 'sticky') setTimeout(() => this.remove(id), SHOWN_MS[variant]);
  }

  private remove(id: string): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}

function partsOf(message: string, data: NonNullable<ToastInit['messageData']>): Toast['parts'] {
  return message
    .split(/(\{\d+\})/)
    .filter((text) => text !== '')
    .map((text, key) => {
      const entry = data[Number(/^\{(\d+)\}$/.exec(text)?.[1] ?? -1)];
      if (entry === undefined) return { key, text };
      return typeof entry === 'string' ? { key, text: entry } : { key, text: entry.label, url: entry.url };
    });
}
