// The real content, drawn from.
import fc from 'fast-check'
import { compiled } from '../content/content.ts'

export const anyFlow = fc.constantFrom(...compiled.flows)

/** Everything that an exercise may name. */
export const around = {
  ...{ flows: compiled.flows, cases: compiled.reference.cases, library: compiled.library },
  ...{ methods: compiled.library.methods, vetting: compiled.vetting, bids: compiled.bids },
}
