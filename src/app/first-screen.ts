// What src/build/prerender.ts asks for: the first screen as text.
import { render } from 'svelte/server'
import FirstScreen from './FirstScreen.svelte'

export function draw(): { head: string; body: string } {
  const { head, body } = render(FirstScreen)
  // Comments are for taking over what was drawn; the app draws anew.
  return { head, body: body.replace(/<!--.*?-->/gs, '') }
}
