// The evaluations on this device, and what has to happen when another one is taken in hand.
import { browserCabinet } from '../session/evaluations/cabinet.ts'
import { checkPart, isPart } from '../session/evaluations/check-part.ts'
import { Evaluations } from '../session/evaluations/evaluations.svelte.ts'
import { workingCopy } from '../session/evaluations/working-copy.ts'
import { browserStorage } from '../session/storage.ts'
import { forgetJourney, onJourneySaved } from './journey-at-hand.svelte.ts'
import { logicAtHand, onLogicSaved } from './logic-at-hand.svelte.ts'
import { onSaved } from './own-answers.ts'
import { forgetVisits } from './visits.svelte.ts'

export { checkPart }

export const evaluations = new Evaluations({
  cabinet: browserCabinet(),
  copy: workingCopy(browserStorage(), isPart),
  replaced() {
    forgetVisits()
    forgetJourney()
    logicAtHand.forget()
  },
})

onSaved(() => evaluations.changed())
onJourneySaved(() => evaluations.changed())
onLogicSaved(() => evaluations.changed())
// The last changes before the page goes: the shelves have them already, the cabinet may not.
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void evaluations.keep()
})
