// Which key does what, in both windows. Clickers send Page Up and Page Down, some of them the arrows, and a full stop for a
// dark screen.
import type { Wish } from './messages.ts'

const WISH_OF: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  b: 'blank',
  '.': 'blank',
  p: 'pause',
  r: 'reveal',
}

/** What a key asks for; undefined if nothing, or if it is meant for whatever has the focus. */
export function wishOf(event: KeyboardEvent): Wish | undefined {
  if (!isOurs(event)) return undefined
  return WISH_OF[event.key.length === 1 ? event.key.toLowerCase() : event.key]
}

/**
 * Is the key free for the room? Not with a modifier, and not where it means something to what has the focus: text in a
 * field, arrows in a group of choices, the space bar on a button. A clicker's Page Up and Page Down mean nothing to any of
 * them but a long text or a list, so it goes on working after a number was typed.
 */
export function isOurs({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false
  if (!(target instanceof Element)) return true
  if (target.closest('textarea, select, [contenteditable]')) return false
  if (key === 'PageUp' || key === 'PageDown') return true
  if (target.closest('input[type="radio"], input[type="checkbox"]'))
    return key !== ' ' && !key.startsWith('Arrow')
  if (target.closest('input')) return false
  return !(key === ' ' && target.closest('button, a, summary'))
}

/** For the help: keys in words. */
export const KEYS: readonly { keys: string; does: string }[] = [
  { keys: 'Right arrow, Page Down or Space', does: 'Next. Shows the spread first, once all are in.' },
  { keys: 'Left arrow or Page Up', does: 'Previous' },
  { keys: 'B or full stop', does: 'Blank screen, and back' },
  { keys: 'P', does: 'Pause the clock, and go on' },
  { keys: 'R', does: 'Reveal the spread' },
  { keys: '1 to 9', does: 'One more hand for that option; with Shift, one fewer' },
  { keys: '?', does: 'This list' },
]
