// The quick scales against the engine's own verdicts, walk by walk.
import { expect, it } from 'vitest'
import { advise } from '../../engine/advise.ts'
import { modelOf } from './model.ts'
import { randomFlow } from './toys/random-flow.ts'
import { randomNumbers } from './random.ts'
import { Scales } from './weigh.ts'

const STATUS = [undefined, 'not_feasible', 'possible', 'recommended']

it('weighs every walk as the engine does', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const flow = randomFlow(seed)
    const scales = new Scales(modelOf(flow))
    const random = randomNumbers(seed)
    for (let walk = 0; walk < 20; walk++) {
      scales.whole.walk(({ unasked }) => random(unasked))
      scales.weigh()
      const advised = advise(flow, scales.whole.answers())
      const status = new Map(advised.methods.map((method) => [method.id, method.status]))
      const name = (place: number) => flow.methods[place]?.id ?? null
      const late = advised.facts['late']
      const ownLate = scales.whole.model.fact.get('late')
      const decided = ownLate && ownLate.cases[scales.whole.caseOf(ownLate)]?.is
      expect(
        [[...scales.status].map((each) => STATUS[each]), name(scales.lead), name(scales.best), decided],
        `seed ${seed}`,
      ).toEqual([flow.methods.map(({ id }) => status.get(id)), advised.primary, advised.bestAvailable, late])
    }
  }
})
