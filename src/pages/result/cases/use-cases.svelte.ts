// Fetches the real cases once the verdict is shown. Without them the rest of the result stands.
import type { Case, Id } from '../../../engine/index.ts'
import { fetchedAfterPaint } from '../../../session/after-paint.svelte.ts'

async function fetchParts(load: () => Promise<Readonly<Record<Id, Case>>>) {
  const [{ default: CasesLikeYours }, cases] = await Promise.all([import('./CasesLikeYours.svelte'), load()])
  return { CasesLikeYours, cases: Object.values(cases) }
}

/** Call it while a component is being made; `value` is null until the cases are here, and if they cannot be fetched. */
export function useCases(load: () => (() => Promise<Readonly<Record<Id, Case>>>) | undefined) {
  return fetchedAfterPaint(() => {
    const from = load()
    return from && (() => fetchParts(from))
  })
}
