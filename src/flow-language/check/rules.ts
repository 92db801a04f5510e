// Can every rule fire where it would be seen, can it stay silent, and does it say something no other rule says?
import { any, differ, fires, silent, type Formula } from './formula.ts'
import type { Findings } from './findings.ts'
import type { Model, RuleNode } from './model.ts'
import type { Reach, Reached } from './reach.ts'
import type { Speller } from './standing.ts'

export function checkRules(reach: Reach, speller: Speller, findings: Findings): void {
  reach.model.rules.forEach((node, at) => checkRule(reach, speller, node, at, findings))
  checkDuplicates(reach, findings)
}

function checkRule(reach: Reach, speller: Speller, node: RuleNode, at: number, findings: Findings): void {
  const { rule, when } = node
  const place = { kind: 'rule', id: rule.id } as const
  const seen = any(...shownOf(reach.model, rule.methods))
  const ask = (read: (when: Formula) => Formula[]): Reached =>
    rule.stage === 'plain'
      ? reach.find(...read(when))
      : reach.findStanding(read(when), read(speller.rule(node)))

  const fired = firedInSample(reach, at) ?? ask((when) => [when, seen])
  if (!fired.witness) {
    const alone = ask((when) => [when])
    if (!fired.proved) findings.addNotProved(place, `whether rule ${rule.id} can fire`)
    else if (alone.witness) {
      const message = `Rule ${rule.id} only fires while none of its methods (${rule.methods.join(', ')}) is shown.`
      findings.add('rule-never', place, message, alone.witness)
    } else findings.add('rule-never', place, `No answers make rule ${rule.id} fire.`)
    return
  }
  if (rule.when.kind === 'always' || isSilentInSample(reach, at)) return
  const quiet = ask((when) => [silent(when)])
  if (quiet.witness) return
  if (!quiet.proved) findings.addNotProved(place, `whether rule ${rule.id} can stay silent`)
  else {
    const message = `Rule ${rule.id} fires whatever the answers. If that is meant, write "when: always".`
    findings.add('rule-always', place, message, fired.witness)
  }
}

function shownOf(model: Model, methods: readonly string[]): Formula[] {
  return methods.flatMap((id) => {
    const node = model.method.get(id)
    return node ? [fires(node.shown)] : []
  })
}

function firedInSample({ sample, model }: Reach, rule: number): Reached | undefined {
  const methods = model.rules[rule]!.rule.methods.map((id) =>
    model.methods.findIndex((node) => node.id === id),
  )
  const walk = sample.fired.findIndex(
    (fired, at) => fired[rule] === 1 && methods.some((method) => method >= 0 && sample.status[at]![method]),
  )
  return walk < 0 ? undefined : { witness: sample.answers(walk) }
}

function isSilentInSample({ sample }: Reach, rule: number): boolean {
  return sample.fired.some((fired) => !fired[rule])
}

/** Two rules with the same weight on the same method that fire on exactly the same walks say one thing twice. */
function checkDuplicates(reach: Reach, findings: Findings): void {
  const { rules } = reach.model
  const signatures = rules.map((_, rule) => reach.sample.fired.map((fired) => fired[rule]).join(''))
  rules.forEach(({ rule, when }, second) => {
    if (rule.stage !== 'plain') return
    const first = rules.findIndex(
      (other, at) =>
        at < second &&
        other.rule.stage === 'plain' &&
        other.rule.severity === rule.severity &&
        signatures[at] === signatures[second] &&
        other.rule.methods.some((method) => rule.methods.includes(method)) &&
        areOneCondition(reach, other.when, when),
    )
    const other = rules[first]
    if (!other) return
    const witness = reach.find(when).witness
    if (!witness) return // Neither ever fires: reported as such.
    const both = rule.methods.filter((method) => other.rule.methods.includes(method))
    const message =
      `Rule ${rule.id} fires on exactly the same answers as ${other.rule.id}, with the same weight, ` +
      `for ${both.join(', ')}. Keep one, or say both things in one.`
    findings.add('rule-duplicate', { kind: 'rule', id: rule.id }, message, witness)
  })
}

function areOneCondition(reach: Reach, a: Formula, b: Formula): boolean {
  const apart = reach.search(differ(a, b))
  return !apart.witness && apart.proved
}
