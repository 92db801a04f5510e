// What is proposed on a gate and what people decide, in words.
import type { GateDecision, ProposedGate, ScoredGate } from '../../../vetting/index.ts'

export const DECISIONS: readonly { id: GateDecision['decided']; text: string; hint: string }[] = [
  { id: 'met', text: 'Met', hint: 'The section passes.' },
  { id: 'conditional', text: 'Met on a condition', hint: 'It passes once something is put right. Say what.' },
  { id: 'not_met', text: 'Not met', hint: 'The bid gets no place.' },
]

/** "Met on a condition". */
export function decisionInWords(decided: GateDecision['decided']): string {
  return DECISIONS.find(({ id }) => id === decided)?.text ?? decided
}

/** What marks and findings come to, in a sentence. */
export function proposedInWords(proposed: ProposedGate['proposed']): string {
  if (proposed === 'clear') return 'Nothing stands against it.'
  return proposed === 'ask' ? 'A finding raises it as a question.' : 'Proposed as not met.'
}

/** For a cell: what was decided, or what there is to decide. */
export function gateInWords({ proposed, decision, open }: ScoredGate): string {
  if (decision)
    return open ? `${decisionInWords(decision.decided)}, reason missing` : decisionInWords(decision.decided)
  return proposed === 'clear' ? 'Nothing raised' : 'To be decided'
}
