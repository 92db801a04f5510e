import { PageAtHand } from './page-at-hand.svelte.ts'

/** What it takes to walk a line. */
export const linesAtHand = new PageAtHand(() => import('./line-pages.ts'))
