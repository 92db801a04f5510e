// Copying a link or words. Where the clipboard is out of reach (a page opened from a disk, an old browser) the link is shown.
import { announcer } from './announcer.svelte.ts'

/** Copies a link and says so; true if it was copied without the reader's help. */
export async function copyLink(link: string): Promise<boolean> {
  if (location.protocol === 'file:') {
    // Said at once and to everybody: whoever gets this link cannot open it.
    window.prompt(
      'This page was opened from a disk, so the link works on this device only. Send others a saved file from “Your work” instead. The link:',
      link,
    )
    return false
  }
  try {
    await navigator.clipboard.writeText(link)
    announcer.say('Link copied.')
    return true
  } catch {
    window.prompt('Copy this link:', link)
    return false
  }
}

/** Copies words and says so; false if the browser refuses, and then the reader is told to copy by hand. */
export async function copyWords(words: string, said = 'Copied.'): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    announcer.say(said)
    return true
  } catch {
    announcer.say('The browser does not let us copy. Select the words and copy them by hand.')
    return false
  }
}
