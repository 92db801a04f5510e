// For each method, every rule that speaks of it, from every flow that can be walked.
import type { Flow, FlowMethod, Id } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import type {
  ChangeLog,
  FindableQuestion,
  MethodOnLine,
  MethodRules,
  RuleInWords,
} from '../engine/method-rules.ts'
import { conditionTree } from './condition-tree.ts'

/** The rules of all open flows in words, and which of them decide each method. */
export function methodRules(flows: readonly Flow[], library: Library): MethodRules {
  const open = flows.filter(({ state }) => state === 'open')
  const rules = Object.fromEntries(
    open.map((flow) => [
      flow.id,
      Object.fromEntries(
        flow.rules.map(({ id, severity, when, because, change, sources }): [Id, RuleInWords] => [
          id,
          {
            id,
            severity,
            when: conditionTree(when, flow, library),
            because,
            ...(change !== undefined && { change }),
            sources,
          },
        ]),
      ),
    ]),
  )
  const methods: Record<Id, MethodOnLine[]> = {}
  for (const flow of open) {
    for (const method of flow.methods) (methods[method.id] ??= []).push(onLine(method, flow, library))
  }
  return { rules, methods }
}

function onLine(method: FlowMethod, flow: Flow, library: Library): MethodOnLine {
  const { id, shown, needs, supports } = method
  const competes = flow.precedence?.ladder.includes(id) ? flow.precedence : undefined
  return {
    flow: flow.id,
    line: flow.line,
    title: flow.title,
    ...(shown && { shown: conditionTree(shown, flow, library) }),
    needs: needs.map((question) => ({
      question,
      short: flow.questions.find((candidate) => candidate.id === question)?.short ?? question,
    })),
    never: method.atMost === 'possible',
    supports: supports.map(({ when, because }) => ({ when: conditionTree(when, flow, library), because })),
    rules: flow.rules.filter((rule) => rule.methods.includes(id)).map((rule) => rule.id),
    ...(competes && { precedence: { id: competes.id, because: competes.because } }),
    floors: flow.floors
      .filter((floor) => floor.method === id)
      .map(({ id: floor, because, ifNothingElse }) => ({ id: floor, because, ifNothingElse })),
  }
}

/** Every question somebody can be asked, a shared one once. */
export function findableQuestions(flows: readonly Flow[]): FindableQuestion[] {
  const found = new Map<Id, FindableQuestion>()
  for (const flow of flows.filter(({ state }) => state === 'open')) {
    for (const { id, text, short, why, lines } of flow.questions) {
      const key = lines.length > 0 ? id : `${flow.id} ${id}`
      if (!found.has(key)) found.set(key, { id, flow: flow.id, text, short, why })
    }
  }
  return [...found.values()]
}

/** What was changed in each of these, newest first. */
export function changeLogs(
  flows: readonly Pick<Flow, 'id' | 'line' | 'title' | 'version' | 'reviewed' | 'changes'>[],
): ChangeLog[] {
  return flows.map(({ id, line, title, version, reviewed, changes }) => ({
    flow: id,
    line,
    title,
    version,
    reviewed,
    changes: changes.toReversed(),
  }))
}
