import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long after a click on a link the browser may ask whether the page can be left, in milliseconds. */
const CLICK_LASTS = 1000;

/** Addresses that a browser opens itself. */
const IN_THE_BROWSER = /^(https?|file|about|blob|data|javascript):/;

/**
 * Has the browser ask before the page is left, while something would be lost by that.
 *
 * It listens only meanwhile: some browsers do not keep a page that listens for `beforeunload`, to go back to it.
 */
export class LeaveWarning implements ReactiveController {
  #isOn = false;
  /** When a link was last followed that leads to another program. */
  #leftAt = -Infinity;

  /** @param isNeeded whether something would be lost now. */
  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly isNeeded: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.update();
  }

  hostDisconnected(): void {
    this.update();
  }

  /** To be called where something was typed. */
  update(): void {
    const isOn = this.host.isConnected && this.isNeeded();
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    if (isOn) {
      addEventListener('beforeunload', this.#ask);
      addEventListener('click', this.#note, true);
    } else {
      removeEventListener('beforeunload', this.#ask);
      removeEventListener('click', this.#note, true);
    }
  }

  /** A link with a phone number or an email address opens another program. Browsers ask, too, but the page stays. */
  #note = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.href && !IN_THE_BROWSER.test(link.href)) this.#leftAt = event.timeStamp;
  };

  #ask = (event: BeforeUnloadEvent): void => {
    if (event.timeStamp - this.#leftAt < CLICK_LASTS) return;
    event.preventDefault();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chrome before 119 asks only because of this
    event.returnValue = true;
  };
}
