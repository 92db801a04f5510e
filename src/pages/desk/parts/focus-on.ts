// Where the keyboard goes when what had the focus is gone.
import { tick } from 'svelte'

/** Puts the focus here, once the page stands as it will. */
export async function focusOn(element: () => HTMLElement | null | undefined): Promise<void> {
  await tick()
  element()?.focus()
}
