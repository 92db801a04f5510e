// What the rules make of a bid: findings with their words, lines for marks, gates to ask about, questions to send.
import { eachLeaf } from '../engine/condition.ts'
import { SEVERITIES, type FindingSeverity, type VettingRule } from './book.ts'
import type {
  Bid,
  CauseGroup,
  ClarificationQuestion,
  Commission,
  Finding,
  ProposedCap,
  ProposedGate,
  Reads,
  Vetting,
} from './commission.ts'
import { targetOf } from './design.ts'
import { SIGNAL_OF, type Item } from './each.ts'
import { fired, isScored, keyOf, severityOf } from './fired.ts'
import { Look, type Scene } from './look.ts'
import { sceneOf, tierOf } from './scene.ts'
import { layOut, readsOf, type Sheet } from './sheet.ts'
import type { Shelf } from './shelf.ts'
import { capital, fill, nounOf, valueInWords, type Words } from './words.ts'

/**
 * Holds one bid against the commission. Pure and deterministic; never a mark and never a fail: it asks, and draws lines
 * that a person may cross with a reason.
 */
export function vet(commission: Commission, bid: Bid, shelf: Shelf): Vetting {
  const scene = sceneOf(commission, bid, shelf)
  const look = new Look(scene)
  const findings = findingsOn(scene)
  return {
    tier: tierOf(shelf, scene.circumstances, scene.terms.tier),
    lead: look.lead() ?? null,
    target: targetOf(look),
    findings,
    groups: groupsOf(findings, shelf),
    caps: capsOf(findings),
    gates: gatesOf(findings, scene),
    questions: questionsOf(findings),
    unread: shelf.book.fields.flatMap(({ id }) => (Object.hasOwn(bid.said, id) ? [] : [id])),
  }
}

/** The findings alone, gravest first and then in the order of the book. */
export function findingsOn(scene: Scene): Finding[] {
  const sheet = layOut(scene)
  const common = commonWords(scene)
  const findings = fired(scene, sheet).flatMap(({ rule, items }): Finding[] => {
    const reads = readsOf(rule.when, sheet, scene, rule.each ? [SIGNAL_OF[rule.each]] : [])
    const words = { ...common, ...signalWords(rule, sheet) }
    if (!items) return [findingOf(rule, words, reads, scene)]
    return items.map((item) =>
      findingOf(rule, { ...words, ...item.words }, joined(reads, item.reads), scene, item),
    )
  })
  return findings.sort((a, b) => rank(a.severity) - rank(b.severity))
}

function findingOf(rule: VettingRule, words: Words, reads: Reads, scene: Scene, item?: Item): Finding {
  const { terms } = scene
  const caps = rule.caps.filter(({ criterion }) => isScored(criterion, scene))
  const lead = new Look(scene).lead()
  const asksGate =
    rule.asksGate !== undefined && terms.gates.includes(rule.asksGate) ? rule.asksGate : undefined
  return {
    id: rule.id,
    key: keyOf(rule, item),
    severity: severityOf(rule, scene),
    criteria: rule.criteria.filter((id) => isScored(id, scene)),
    cause: item?.cause ?? rule.cause,
    title: rule.title,
    seen: fill(rule.seen, words),
    why: fill(rule.why, words),
    fix: fill(rule.fix, words),
    question: fill(rule.question, words),
    methods: item?.methods ?? (lead === undefined || !reads.fields.includes('designs') ? [] : [lead]),
    ...(item?.rule !== undefined && { rule: item.rule }),
    caps,
    ...(asksGate !== undefined && { asksGate }),
    reads,
    sources: [...new Set([...rule.sources, ...(item?.sources ?? [])])],
  }
}

function joined(one: Reads, other: Reads): Reads {
  return {
    fields: [...new Set([...one.fields, ...other.fields])],
    questions: [...new Set([...one.questions, ...other.questions])],
  }
}

/** Words that any sentence may use: the design, the target, the tier, and every field as the bid has it. */
function commonWords(scene: Scene): Words {
  const { book, methods } = scene.shelf
  const look = new Look(scene)
  const lead = look.lead()
  const target = targetOf(look)
  const said = book.fields.flatMap((field): [string, string][] => {
    const value = Object.hasOwn(scene.bid.said, field.id) ? scene.bid.said[field.id] : undefined
    return value === undefined ? [] : [[field.id, valueInWords(field, value, methods)]]
  })
  return {
    ...Object.fromEntries(said),
    lead: lead === undefined ? 'no design' : nounOf(lead, methods),
    Lead: lead === undefined ? 'The design' : capital(nounOf(lead, methods)),
    target: target === null ? 'a stronger design' : nounOf(target, methods),
    tier: scene.tier,
  }
}

/** The words of the signals that the rule reads: they know their own numbers. */
function signalWords({ when }: VettingRule, { signals }: Sheet): Words {
  const words: Record<string, string> = {}
  eachLeaf(when, (leaf) => {
    if (leaf.kind === 'is' || leaf.kind === 'has')
      Object.assign(words, signals.get(leaf.question)?.worked?.words)
  })
  return words
}

function rank(severity: FindingSeverity): number {
  return SEVERITIES.indexOf(severity)
}

function groupsOf(findings: readonly Finding[], { book }: Shelf): CauseGroup[] {
  const groups = book.causes.map(({ id: cause, title, says }) => ({
    ...{ cause, title, says },
    findings: findings.filter((finding) => finding.cause === cause),
  }))
  const gravest = ({ findings: [first] }: CauseGroup) => (first ? rank(first.severity) : Infinity)
  return groups.filter((group) => group.findings.length).sort((a, b) => gravest(a) - gravest(b))
}

function capsOf(findings: readonly Finding[]): ProposedCap[] {
  return findings
    .flatMap(({ key, caps, seen }) =>
      caps.map(({ criterion, at }) => ({ criterion, at, because: seen, finding: key })),
    )
    .sort((a, b) => Number(a.criterion.slice(1)) - Number(b.criterion.slice(1)) || a.at - b.at)
}

function gatesOf(findings: readonly Finding[], { terms }: Scene): ProposedGate[] {
  return terms.gates.map((criterion) => {
    const asking = findings.filter(({ asksGate }) => asksGate === criterion)
    return {
      criterion,
      proposed: asking.length ? 'ask' : 'clear',
      because: asking.map(({ seen }) => seen).join(' '),
      findings: asking.map(({ key }) => key),
    }
  })
}

/** Each question once, with all it would help to settle. Notes are for the reader, not for the bidder. */
function questionsOf(findings: readonly Finding[]): ClarificationQuestion[] {
  const byText = new Map<string, string[]>()
  for (const { key, question, severity } of findings) {
    if (severity === 'note') continue
    byText.set(question, [...(byText.get(question) ?? []), key])
  }
  return [...byText].map(([text, keys]) => ({ text, findings: keys }))
}
