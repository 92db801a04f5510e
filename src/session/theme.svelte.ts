import { persisted } from './persisted.svelte.ts'

/** Light, dark, or as the device has it. */
export const theme = persisted('theme', ['device', 'light', 'dark'])
