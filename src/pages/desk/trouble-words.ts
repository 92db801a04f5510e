// What is told when a desk cannot be kept or read, in words.
import type { DeskTrouble } from '../../session/desk/desk-saver.ts'
import type { DesksTrouble } from '../../session/desk/desks.svelte.ts'

/** Trouble with the desk that is open. */
export function troubleWords(trouble: DeskTrouble): { title: string; text: string } {
  switch (trouble.kind) {
    case 'full':
    case 'blocked': {
      const why =
        trouble.kind === 'full'
          ? 'The storage of this browser is full.'
          : 'This browser does not let us use its database: private windows and some office rules forbid it.'
      const now = trouble.draft ? ' A copy is kept in its smaller storage for now.' : ''
      return {
        title: 'This desk is not being saved as it should be.',
        text: `${why}${now} You can carry on, but save the desk to a file before you close this page.`,
      }
    }
    case 'elsewhere':
      return {
        title: 'This desk was changed in another tab.',
        text: `What was done there is shown here now. What you did just then could not be done again: ${trouble.lost.join(' ')}`,
      }
    case 'damaged':
      return {
        title: 'What another tab saved could not be read.',
        text: 'Nothing here was lost, and nothing was saved over it. Save this desk to a file, close the other tab and load this page again.',
      }
    case 'marks':
      return trouble.why === 'damaged'
        ? {
            title: 'Your saved marks could not be read.',
            text: 'They are set aside on this device. You can mark afresh here, or open the sheet you saved as a file.',
          }
        : {
            title: 'Your marks are not being saved.',
            text: 'The storage of this browser is full, or it does not let us keep anything. Save your sheet as a file before you close this page.',
          }
  }
}

/** Trouble with the list of desks. */
export function listTroubleWords(trouble: DesksTrouble): string {
  switch (trouble) {
    case 'full':
      return 'The storage of this browser is full. Nothing was changed. Save a desk to a file and delete it here, then try again.'
    case 'blocked':
      return 'This browser does not let us keep desks: private windows and some office rules forbid it. Nothing was changed.'
    case 'gone':
      return 'That desk is no longer as it was: another tab has changed or deleted it. The list is up to date now. Try again.'
    case 'damaged':
      return 'That desk could not be read, so nothing was done to it.'
  }
}
