// Nothing moves while a button is being pressed: a message that appeared above it as the field before was left would push
// it from under the finger, and the press would go nowhere.

let pressed = $state(false)

const release = () => (pressed = false)
if (typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (pressed = true), { capture: true, passive: true })
  // A press counts in the same task as its end: after it, what waited may come.
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(release), true)
  // What is dragged ends in no pointer's release.
  for (const end of ['dragend', 'blur']) addEventListener(end, release)
}

/**
 * What the source says; what it comes to say during a press follows when the press has ended. To be called while a
 * component is being made.
 */
export function settled<T>(source: () => T): { readonly value: T } {
  let shown = $state.raw(source())
  $effect.pre(() => {
    const next = source()
    if (!pressed) shown = next
  })
  return {
    get value() {
      return shown
    },
  }
}
