import { persisted } from './persisted.svelte.ts'

/** How much of the working a result shows: the advice, or the rules and facts behind it as well. */
export const view = persisted('view', ['plain', 'expert'])
