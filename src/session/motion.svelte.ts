import { persisted } from './persisted.svelte.ts'

/** Does anything move: as the device has it, or nothing at all. */
export const motion = persisted('motion', ['device', 'none'])
