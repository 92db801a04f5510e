// The proof engine alone, without the walks drawn at random that usually spare it the work.
import { describe, expect, it } from 'vitest'
import type { Answers, Flow } from '../../engine/flow.ts'
import { all, any, is, toyFlow, toyQuestion } from '../../engine/toy-flow.ts'
import { everyWalk, read } from './toys/brute-force.ts'
import { countPaths } from './count.ts'
import { silent, type Formula } from './formula.ts'
import { modelOf, type Model } from './model.ts'
import { buildProgram } from './program.ts'
import { randomFlow } from './toys/random-flow.ts'
import { split } from './split.ts'
import { sweep } from './sweep.ts'
import { completeWalk } from './witness.ts'

type Plain = { formula: Formula; holds: (walk: Answers) => boolean }

/** The plain rules' conditions, for and against, alone and in pairs, each beside its brute-force reading. */
function questionsPut(flow: Flow, model: Model): Plain[] {
  const single = model.rules
    .filter(({ rule }) => rule.stage === 'plain')
    .flatMap(({ rule, when }): Plain[] => [
      { formula: when, holds: (walk) => read(flow, rule.when, walk) === 'yes' },
      { formula: silent(when), holds: (walk) => read(flow, rule.when, walk) !== 'yes' },
      { formula: { kind: 'not', of: when }, holds: (walk) => read(flow, rule.when, walk) === 'no' },
    ])
  const pairs = single.flatMap((a, at) =>
    single.slice(at + 1, at + 8).map((b): Plain => ({
      formula: { kind: 'all', of: [a.formula, b.formula] },
      holds: (walk) => a.holds(walk) && b.holds(walk),
    })),
  )
  return [...single, ...pairs]
}

describe('a sweep', () => {
  it('finds a walk exactly when brute force does, and the walk it gives is one', () => {
    let [found, impossible] = [0, 0]
    for (let seed = 1; seed <= 80; seed++) {
      const flow = randomFlow(seed)
      const walks = everyWalk(flow, 700)
      if (!walks) continue
      const model = modelOf(flow)
      for (const { formula, holds } of questionsPut(flow, model)) {
        const { witness, complete } = sweep(buildProgram(model, split([formula])), 1e6)
        expect(complete).toBe(true)
        expect(witness !== undefined, `seed ${seed}`).toBe(walks.some(holds))
        if (witness) expect(holds(completeWalk(flow, witness)), `seed ${seed}`).toBe(true)
        if (witness) found++
        else impossible++
      }
    }
    expect(found).toBeGreaterThan(1000)
    expect(impossible).toBeGreaterThan(200)
  })

  it('counts the walks that meet a requirement', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const flow = randomFlow(seed)
      const walks = everyWalk(flow, 700)
      if (!walks) continue
      const model = modelOf(flow)
      const asked = model.questions.map((question) => ({ kind: 'asked', question }) as const)
      for (const { formula, holds } of questionsPut(flow, model).slice(0, 12)) {
        const { count } = sweep(buildProgram(model, [formula], asked), 1e6, true)
        expect(count, `seed ${seed}`).toBe(BigInt(walks.filter(holds).length))
      }
    }
  })

  it('admits when its budget runs out', () => {
    // Every question matters together with every other: nothing can be forgotten until the last.
    const questions = Array.from({ length: 12 }, (_, at) => toyQuestion(`q${at}`, ['a', 'b', 'c']))
    const pairs = questions.flatMap((one, at) =>
      questions.slice(at + 1).map((other) => all(is(one.id, 'a'), is(other.id, 'b'))),
    )
    const last = toyQuestion('last', ['a', 'b'], { ask: any(...pairs) })
    const flow = toyFlow({ questions: [...questions, last] })
    const model = modelOf(flow)
    const ask = model.questions.at(-1)!.ask!
    // A contradiction, so there is nothing to find; and the sweep must not claim to have proved it.
    const { complete, witness } = sweep(buildProgram(model, [ask, silent(ask)]), 500)
    expect(complete).toBe(false)
    expect(witness).toBeUndefined()
  })
})

describe('counting', () => {
  it('counts sets of ticks one by one without listing them', () => {
    const ticks = Array.from({ length: 40 }, (_, at) => `t${at}`)
    const flow = toyFlow({
      questions: [
        toyQuestion('many', [...ticks, 'none', 'dk'], { kind: 'many' }),
        toyQuestion('next', ['a', 'b', 'c'], {
          ask: { kind: 'has', question: 'many', options: ['t3', 't4'] },
        }),
      ],
    })
    const all = 2n ** 40n - 1n + 2n
    const without = 2n ** 38n - 1n + 2n
    expect(countPaths(modelOf(flow), 1000)).toMatchObject({
      paths: (all - without) * 3n + without,
      longest: 2,
      shortest: 1,
      complete: true,
    })
  })
})
