// The evaluations on this device, and what has to happen when another one is taken in hand.
import { browserCabinet } from '../session/evaluations/cabinet.ts'
import { Evaluations } from '../session/evaluations/evaluations.svelte.ts'
import { workingCopy } from '../session/evaluations/working-copy.ts'
import { readSavedJourney } from '../session/journey-store.ts'
import { readSavedLogic } from '../session/logic-store.ts'
import { browserStorage } from '../session/storage.ts'
import { readRecord } from '../session/stored-record.ts'
import { forgetJourney, onJourneySaved } from './journey-at-hand.svelte.ts'
import { logicAtHand, onLogicSaved } from './logic-at-hand.svelte.ts'
import { forgetVisits, onSaved } from './visits.svelte.ts'

const ANSWERS = /^answers:([a-z][a-z0-9_]{0,63})$/

/** The part of an evaluation if it is of the right shape, else null. */
export function checkPart(name: string, given: unknown): unknown {
  if (name === 'journey') return readSavedJourney(given)
  if (name === 'logic') return readSavedLogic(given)
  const flow = ANSWERS.exec(name)?.[1]
  return flow === undefined ? null : readRecord(flow, given)
}

export const evaluations = new Evaluations({
  cabinet: browserCabinet(),
  copy: workingCopy(browserStorage(), (name) => name === 'journey' || name === 'logic' || ANSWERS.test(name)),
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
