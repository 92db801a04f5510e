// The real content, compiled once for every content test, and frozen: the tests share it, so none may alter it for the next.
import { join } from 'node:path'
import type { Answers, Flow } from '../../src/engine/index.ts'
import { advise, migrate, type Advised } from '../../src/engine/index.ts'
import { compileFolder } from '../../src/flow-language/compile.ts'
import { readFolder } from '../../src/flow-language/folder.ts'

export const compiled = frozen(compileFolder(readFolder(join(import.meta.dirname, '../../flows'))))

/** The same, with everything in it frozen; what is in it more than once is looked at once. */
function frozen<T>(whole: T): T {
  const left: unknown[] = [whole]
  while (left.length > 0) {
    const part = left.pop()
    if (typeof part !== 'object' || part === null || Object.isFrozen(part)) continue
    Object.freeze(part)
    for (const inner of Object.values(part)) left.push(inner)
  }
  return whole
}

/** A flow by id; the tests cannot go on without it. */
export function flowCalled(id: string): Flow {
  const flow = compiled.flows.find((candidate) => candidate.id === id)
  if (!flow) throw new Error(`The flow "${id}" does not compile. Run: npm run flow -- check`)
  return flow
}

/** Advice on answers that may be older than the flow, as a saved file or an old link would be. */
export function adviseOn(flow: Flow, answers: Answers): Advised {
  return advise(flow, migrate(flow, { flow: flow.id, version: flow.version, answers }).answers)
}

/** Ids of the methods with this status, in the flow's order. */
export function methodsThatAre(
  status: 'recommended' | 'possible' | 'not_feasible',
  { methods }: Advised,
): string[] {
  return methods.filter((method) => method.status === status).map(({ id }) => id)
}

/** The rules that speak of a method. */
export function rulesOn(method: string, { methods }: Advised): string[] {
  return methods.find(({ id }) => id === method)?.reasons.map(({ rule }) => rule) ?? []
}
