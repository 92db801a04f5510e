import { tick } from 'svelte'

/** Puts the focus on the first of these elements that is there once all is drawn, by id. */
export async function focusOn(...ids: readonly string[]): Promise<void> {
  await tick()
  ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus()
}

/** Goes there if what had the focus is gone. */
export async function keepFocus(id: string): Promise<void> {
  await tick()
  if (document.activeElement === document.body) await focusOn(id)
}
