// One polite voice for the whole page. Things that take the focus speak for themselves; this says the rest, such as
// "Link copied" or what a choice opens.

let message = $state('')

export const announcer = {
  get message(): string {
    return message
  },
  /** Says this once the reader's screen reader is free. The same words twice are said twice. */
  say(text: string): void {
    // A live region only speaks when its text changes; a trailing no-break space is silent.
    message = text === message ? `${text}\u00a0` : text
  },
}
