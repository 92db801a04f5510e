import { tick } from 'svelte'

/** Puts the focus on the element by this id once it is drawn. */
export async function focusOn(id: string): Promise<void> {
  await tick()
  document.getElementById(id)?.focus()
}
