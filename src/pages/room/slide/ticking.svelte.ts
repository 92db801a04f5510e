import { createSubscriber } from 'svelte/reactivity'

/** The time in milliseconds, read anew about four times a second while somebody looks. */
export function tickingNow(): { readonly now: number } {
  const subscribe = createSubscriber((update) => {
    const timer = setInterval(update, 250)
    return () => clearInterval(timer)
  })
  return {
    get now() {
      subscribe()
      return Date.now()
    },
  }
}
