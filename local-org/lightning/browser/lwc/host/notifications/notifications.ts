import { LightningElement } from 'lwc';
import {
  readNotification,
  seeNotifications,
  unseenCount,
  type BellNotification
} from '../../../platform-support/notifications';

const LOOK_AGAIN_MS = 10_000;

/** The bell of the header: how many notifications are new, and, when it is opened, what they say. */
export default class HostNotifications extends LightningElement {
  count = 0;
  isOpen = false;
  notifications: (BellNotification & { isNew: boolean; className: string })[] | undefined;
  problem: string | undefined;
  private timer = 0;
  private takesFocus = false;

  connectedCallback(): void {
    void this.look();
    // A bell rings without anybody asking.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setInterval(() => void this.look(), LOOK_AGAIN_MS);
    window.addEventListener('focus', this.look);
    document.addEventListener('click', this.closeOutside);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
    window.removeEventListener('focus', this.look);
    document.removeEventListener('click', this.closeOutside);
  }

  renderedCallback(): void {
    if (!this.takesFocus) return;
    this.takesFocus = false;
    this.template?.querySelector<HTMLElement>('.panel')?.focus();
  }

  get label(): string {
    return this.count ? `Notifications, ${this.count} new` : 'Notifications';
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get isEmpty(): boolean {
    return this.notifications?.length === 0;
  }

  async toggle(): Promise<void> {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    this.notifications = undefined;
    this.problem = undefined;
    this.takesFocus = true;
    try {
      const found = await seeNotifications();
      this.notifications = found.map((item) => ({
        ...item,
        isNew: !item.isRead,
        className: item.isRead ? '' : 'unread'
      }));
      this.count = 0;
    } catch {
      this.problem = 'Notifications could not be loaded. Close the bell and open it again.';
    }
  }

  read(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id) void readNotification(id).catch(() => {});
    this.isOpen = false;
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.isOpen = false;
    this.template?.querySelector<HTMLElement>('.bell')?.focus();
  }

  private look = async (): Promise<void> => {
    if (document.hidden || this.isOpen) return;
    // The bell keeps its number while the org does not answer.
    this.count = await unseenCount().catch(() => this.count);
  };

  private closeOutside = (event: MouseEvent): void => {
    if (this.isOpen && !event.composedPath().includes(this.template?.host as EventTarget))
      this.isOpen = false;
  };
}
