// Fetches the real cases once the verdict is shown. Without them the rest of the result stands.
import type { Case, Id } from '../../../engine/index.ts'
import { afterPaint } from '../../../session/after-paint.svelte.ts'

async function fetchParts(load: () => Promise<Readonly<Record<Id, Case>>>) {
  const [{ default: CasesLikeYours }, cases] = await Promise.all([import('./CasesLikeYours.svelte'), load()])
  return { CasesLikeYours, cases: Object.values(cases) }
}

type Parts = Awaited<ReturnType<typeof fetchParts>>

/** Call it while a component is being made; `shown` is null until the cases are here, and if they cannot be fetched. */
export function useCases(load: () => (() => Promise<Readonly<Record<Id, Case>>>) | undefined): {
  readonly shown: Parts | null
} {
  let parts = $state.raw<Parts | null>(null)
  $effect(() => {
    const from = load()
    if (!from || parts) return
    return afterPaint(() => {
      fetchParts(from)
        .then((fetched) => (parts = fetched))
        .catch(() => undefined)
    })
  })
  return {
    get shown() {
      return parts
    },
  }
}
