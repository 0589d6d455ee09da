import { beforeEach } from 'vitest';

/** The jsdom of our tests opens no dialogs: what stands in opens and closes them, and tells of it. */
export function letDialogsOpen(): void {
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });
}
