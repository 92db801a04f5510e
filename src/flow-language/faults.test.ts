// Every kind of fault, planted once: it must be the only one found, stand where it was planted, and name what was meant.
import { expect, it } from 'vitest'
import { editedToys, type Edit } from '../../tests/toys/read-toys.ts'
import { compileFolder, type FaultCode } from './compile.ts'
import { describe as worded, frame } from './faults.ts'

interface Planted {
  is: string
  /** ‸ marks where the fault should be found. */
  edits: Edit[]
  code: FaultCode
  says: RegExp
  nearest?: string
  level?: 'warning'
  /** Faults that rightly follow from this one. */
  follow?: number
}

function one(from: string, to: string, file?: string): Edit[] {
  return [file === undefined ? { from, to } : { from, to, file }]
}

const SHARED = 'shared-questions.yaml'
const RCT = 'methods/im-rct.yaml'

// prettier-ignore
const PLANTED: readonly Planted[] = [
  // Text
  { is: 'a tab', edits: one('  - id: im-did\n  - id: mo-min', '  - id: im-did\n‸\t- id: mo-min'), code: 'yaml', says: /spaces, not with tabs/ },
  { is: 'an open quotation mark', follow: 1, edits: one("text: 'Yes, person by person' }", "text: 'Yes, person by person }"), code: 'yaml', says: /not valid YAML|quotation mark/ },
  { is: 'a second colon', edits: one('title: Does the toy work?', 'title: ‸Does it work: or not?'), code: 'yaml', says: /quotes round a text that holds a colon/ },
  { is: 'a key written twice', edits: one('    control: effort\n    hard: true', '    control: effort\n    ‸control: choice\n    hard: true'), code: 'yaml', says: /written twice/ },
  // Shape
  { is: 'an unknown key', edits: one('    hard: true', '    ‸hart: true'), code: 'shape', says: /`hart` is not a key/, nearest: 'hard' },
  { is: 'an unknown key at the top', edits: one('terminus: A toy design', 'terminus: A toy design\n‸advise: []'), code: 'shape', says: /`advise`/, nearest: 'advice' },
  { is: 'an unknown key in an option', edits: one('hint: Whole teams', '‸hints: Whole teams'), code: 'shape', says: /`hints`/, nearest: 'hint' },
  { is: 'a missing text', edits: one('- id: alloc\n    text: Could chance decide who gets it?', '- ‸id: alloc'), code: 'shape', says: /`text` is missing/ },
  { is: 'a missing heading', edits: one('format: 1\nid: toy\nversion: 2', '‸format: 1\nid: toy'), code: 'shape', says: /`version` is missing/ },
  { is: 'an empty text', edits: one('short: How much it matters', 'short: ‸" "'), code: 'shape', says: /`short` is empty/ },
  { is: 'a text that is a number', edits: one('short: How much it matters', 'short: ‸3.10'), code: 'shape', says: /should be text, but it is the number 3\.1; put quotes/ },
  { is: 'a text too long', edits: one('Could chance decide who gets it?', `‸${'Long '.repeat(40)}?`), code: 'shape', says: /`text` is 201 characters long; the most is 160/ },
  { is: 'a tag', edits: one('Could chance decide who gets it?', '‸Could <b>chance</b> decide?'), code: 'shape', says: /HTML/ },
  { is: 'a wrong choice of words', edits: one('severity: caveat', 'severity: ‸caveats'), code: 'shape', says: /`severity` is `caveats`/, nearest: 'caveat' },
  { is: 'an unknown line', edits: one('line: works', 'line: ‸wroks'), code: 'shape', says: /`line` is `wroks`/, nearest: 'works' },
  { is: 'a wrong state', edits: one('state: open', 'state: ‸opened'), code: 'shape', says: /`state` is `opened`/, nearest: 'open' },
  { is: 'another format', edits: one('format: 1', 'format: ‸2'), code: 'shape', says: /`format`.*must be 1/ },
  { is: 'a version that is words', edits: one('version: 2\n', 'version: ‸two\n'), code: 'shape', says: /`version` should be a number/ },
  { is: 'a date that is none', edits: one('date: 2026-11-22, by: The', 'date: ‸22 November, by: The'), code: 'shape', says: /must be a date such as/ },
  { is: 'one option only', edits: one('options:\n      - { id: cost, text: It costs a lot }\n      - { id: new, text: It is new }\n      - { id: none, text: None of these, exclusive: true }\n      - { id: dk', 'options:\n      ‸- { id: dk'), follow: 7, code: 'shape', says: /at least two options/ },
  { is: 'too many options', edits: one("      - { id: fixed, text: 'No', control: fixed }\n", `      - { id: fixed, text: 'No', control: fixed }\n${Array.from({ length: 27 }, (_, at) => `      - { id: way${at}, text: Way }\n`).join('')}`), code: 'shape', says: /29 options at most/ },
  { is: 'a capital in an option id', edits: one('{ id: group, text: ', '{ id: ‸Group, text: '), follow: 2, code: 'shape', says: /small letters/ },
  { is: 'a doubt that is not called D', edits: one('- id: D1', '- id: ‸DD1'), code: 'shape', says: /D then a number/ },
  { is: 'a rule id in small letters', edits: one('- id: T5', '- id: ‸t5'), code: 'shape', says: /capital letters/ },
  { is: 'a list where one thing belongs', edits: one('control: effort', 'control: ‸[effort]'), code: 'shape', says: /`control`/ },
  { is: 'a level beyond the scale', edits: one('level: 5', 'level: ‸6', RCT), code: 'shape', says: /the most is 5/ },
  { is: 'an unknown rung', edits: one('rung: impact', 'rung: ‸impacts', RCT), code: 'shape', says: /`rung`/, nearest: 'impact' },
  { is: 'an unknown key in a method', edits: one('when_not:', '‸when_no:', RCT), code: 'shape', says: /`when_no`/, nearest: 'when_not' },
  { is: 'an unknown key in the sources', edits: one('checked: full', '‸check: full', 'sources.yaml'), code: 'shape', says: /`check`/, nearest: 'checked' },
  { is: 'an unknown key in the glossary', edits: one('says: No', '‸say: No', 'glossary.yaml'), code: 'shape', says: /`say`/, nearest: 'says' },
  // Twice
  { is: 'a question twice', edits: one('\ngroups:', '  - use: ‸stage\n\ngroups:'), code: 'duplicate', says: /`stage` is in this flow twice/ },
  { is: 'an option twice', edits: one('- { id: new, text: It is new }', '- { id: new, text: It is new }\n      - { id: ‸cost, text: It is new }'), code: 'duplicate', says: /option `cost` twice/ },
  { is: 'a fact twice', edits: one('\nmethods:', '  - { id: ‸tier, says: Again, cases: [{ is: high, when: always }] }\n\nmethods:'), code: 'duplicate', says: /Fact `tier` is in this flow twice/ },
  { is: 'a fact called like a question', edits: one('\nmethods:', '  - { id: ‸stage, says: Again, cases: [{ is: high, when: always }] }\n\nmethods:'), code: 'duplicate', says: /is a question already/ },
  { is: 'a rule twice', edits: one('- id: T2', '- id: ‸T1'), code: 'duplicate', says: /`T1` is the id of a rule already/ },
  { is: 'advice called like a rule', edits: one('id: AD1', 'id: ‸T1'), code: 'duplicate', says: /`T1` is the id of a rule already/ },
  { is: 'a doubt called like a rule', edits: one('- id: T7', '- id: D1').concat(one('- id: D1\n    when', '- id: ‸D1\n    when')), code: 'duplicate', says: /`D1` is the id of a rule already/ },
  { is: 'a method twice', edits: one('- id: im-did\n  - id: mo-min', '- id: im-did\n  - id: ‸im-did\n  - id: mo-min'), code: 'duplicate', says: /`im-did` is listed twice/ },
  { is: 'a group twice', edits: one('  impact: [randomised', '  ‸randomised: [im-did]\n  impact: [randomised'), follow: 3, code: 'yaml', says: /written twice/ },
  { is: 'a fact value twice', edits: one('{ is: low,', '{ is: ‸medium, when: always }\n      - { is: low,'), code: 'duplicate', says: /two cases for `medium`/ },
  { is: 'an old question id still in use', edits: one('was: [lottery]', 'was: [‸stage]'), code: 'duplicate', says: /there is still question `stage`/ },
  { is: 'an old option id claimed twice', edits: one('{ id: ended, text: Finished', '{ id: ended, was: [‸begun], text: Finished', SHARED), code: 'duplicate', says: /`early` claims it too/ },
  { is: 'a source twice', edits: one('checked_on: 2026-11-22 }', 'checked_on: 2026-11-22 }\n- { id: ‸S1, title: T, by: B, checked: full }', 'sources.yaml'), code: 'duplicate', says: /two sources called `S1`/ },
  { is: 'a shared question twice', edits: one('  - id: budget', '  - { id: ‸stage, text: All?, short: All, why: To see., control: fixed, options: [{ id: a, text: A }, { id: b, text: B }] }\n  - id: budget', SHARED), code: 'duplicate', says: /shared question `stage` above/ },
  { is: 'an option ranked twice', edits: one('better: [individual, group, fixed]', 'better: [individual, group, ‸individual]'), code: 'duplicate', says: /ranked twice/ },
  { is: 'an option compared twice', edits: one('{ alloc: [group, fixed] }', '{ alloc: [group, ‸group] }'), code: 'duplicate', says: /listed twice/ },
  // Reserved
  { is: 'a question called all', edits: one('\ngroups:', '  - { id: ‸all, text: All?, short: All, why: To see., control: fixed, options: [{ id: a, text: A }, { id: b, text: B }] }\n\ngroups:'), code: 'reserved', says: /may not be called `all`/ },
  { is: 'a fact called best', edits: one('\nmethods:', '  - { id: ‸best, says: Again, cases: [{ is: high, when: always }] }\n\nmethods:'), code: 'reserved', says: /may not be called `best`/ },
  { is: 'a group called none', edits: one('groups:\n', 'groups:\n  ‸none: [im-did]\n'), code: 'reserved', says: /may not be called `none`/ },
  // Unknown ids
  { is: 'an unknown question', edits: one('when: { alloc: [group', 'when: { ‸aloc: [group'), code: 'unknown', says: /no question or fact `aloc`/, nearest: 'alloc' },
  { is: 'a word of the language misspelt', edits: one('{ not: { clean', '{ ‸nt: { clean'), code: 'unknown', says: /no question or fact `nt`/, nearest: 'not' },
  { is: 'a question by its old name', edits: one('when: { alloc: [group', 'when: { ‸lottery: [group'), code: 'unknown', says: /is now called `alloc`/, nearest: 'alloc' },
  { is: 'an unknown option', edits: one('[group, fixed]', '[‸grup, fixed]'), code: 'unknown', says: /`alloc` has no option `grup`/, nearest: 'group' },
  { is: 'an unknown option in has', edits: one('has: none', 'has: ‸noone'), code: 'unknown', says: /`priority` has no option `noone`/, nearest: 'none' },
  { is: 'an option by its old name', edits: one('when: { stage: early }', 'when: { stage: ‸begun }'), code: 'unknown', says: /is now called `early`/, nearest: 'early' },
  { is: 'an option that is a truth value', edits: one('when: { stage: early }', 'when: { stage: ‸true }'), code: 'shape', says: /`true` is not an id/ },
  { is: 'an unknown value of a fact', edits: one('{ tier: [medium, high] }', '{ tier: [medium, ‸hihg] }'), code: 'unknown', says: /Fact `tier` has no value `hihg`/, nearest: 'high' },
  { is: 'an unknown shared question', edits: one('- use: stage', '- use: ‸stagge'), code: 'unknown', says: /no shared question `stagge`/, nearest: 'stage' },
  { is: 'an unknown method in a rule', edits: one('methods: [im-rct]\n', 'methods: [‸im-rtc]\n'), code: 'unknown', says: /no method or group `im-rtc`/, nearest: 'im-rct' },
  { is: 'an unknown group in a rule', edits: one('methods: randomised\n    severity', 'methods: ‸randomized\n    severity'), code: 'unknown', says: /no method or group `randomized`/, nearest: 'randomised' },
  { is: 'an unknown group in a condition', edits: one('{ clean: randomised }', '{ clean: ‸randomized }'), code: 'unknown', says: /`randomized`/, nearest: 'randomised' },
  { is: 'an unknown method left out', edits: one('all_but: mo-min', 'all_but: ‸mo-mni'), code: 'unknown', says: /`mo-mni`/, nearest: 'mo-min' },
  { is: 'an unknown method in a group', edits: one('impact: [randomised, im-did]', 'impact: [randomised, im-did, ‸im-dod]'), code: 'unknown', says: /`im-dod`/, nearest: 'im-did' },
  { is: 'an unknown method on a floor', edits: one('method: mo-min', 'method: ‸mo-max'), code: 'unknown', says: /`mo-max`/, nearest: 'mo-min' },
  { is: 'an unknown last resort', edits: one('last_resort: im-did', 'last_resort: ‸im-dit'), code: 'unknown', says: /`im-dit`/, nearest: 'im-did' },
  { is: 'a method without a file', edits: one('- id: mo-min\n', '- id: mo-min\n  - id: ‸im-did2\n'), code: 'unknown', says: /no file methods\/im-did2\.yaml/, nearest: 'im-did' },
  { is: 'an unknown question needed', edits: one('- id: im-crct\n    needs: [alloc]', '- id: im-crct\n    needs: [‸allok]'), code: 'unknown', says: /`allok`/, nearest: 'alloc' },
  { is: 'an unknown option ranked', edits: one('better: [individual', 'better: [‸individuals'), code: 'unknown', says: /no option `individuals` to rank/, nearest: 'individual' },
  { is: 'a doubt that is mended nowhere', edits: one('mend: [stage, alloc]', 'mend: [stage, ‸allok]'), code: 'unknown', says: /no question `allok`/, nearest: 'alloc' },
  { is: 'a doubt that sends readers astray', edits: one('mend: [stage, alloc]', 'mend: [stage, ‸budget]'), code: 'unknown', says: /sends readers to `budget`, but its condition does not read/ },
  { is: 'an unknown source of a doubt', edits: one('mend: [stage, alloc]\n    source: judgement', 'mend: [stage, alloc]\n    source: ‸judgment'), code: 'unknown', says: /no source `judgment`/, nearest: 'judgement' },
  { is: 'an unknown term', edits: one('terms: [proportionate]', 'terms: [‸proportional]'), code: 'unknown', says: /glossary has no term/, nearest: 'proportionate' },
  { is: 'an unknown source of a rule', edits: one('source: [S1, judgement]', 'source: [S1, ‸judgment]'), code: 'unknown', says: /no source `judgment`/, nearest: 'judgement' },
  { is: 'an unknown source of an example', edits: one('source: S1 }\n    was', 'source: ‸S11 }\n    was'), code: 'unknown', says: /no source `S11`/, nearest: 'S1' },
  { is: 'an unknown source of a method', edits: one('sample: { text: A few, source: S1 }', 'sample: { text: A few, source: ‸S2 }', RCT), code: 'unknown', says: /no source `S2`/, nearest: 'S1' },
  { is: 'an unknown method to combine with', edits: one('combines: [mo-min]', 'combines: [‸mo-mim]', RCT), code: 'unknown', says: /no method `mo-mim`/, nearest: 'mo-min' },
  { is: 'a method in the wrong file', edits: one('id: im-rct', 'id: ‸im-did', RCT), code: 'unknown', says: /its id must be `im-rct`/, nearest: 'im-rct' },
  { is: 'an example with an unknown question', edits: one('alloc: individual, budget', '‸alock: individual, budget'), code: 'unknown', says: /no question `alock`/, nearest: 'alloc' },
  { is: 'an example with an unknown option', edits: one('alloc: individual, budget', 'alloc: ‸individually, budget'), code: 'unknown', says: /no option `individually`/, nearest: 'individual' },
  { is: 'an example with an unknown method', edits: one('possible: [im-did]', 'possible: [‸im-dud]'), code: 'unknown', says: /`im-dud`/, nearest: 'im-did' },
  { is: 'an example with an unknown fact', edits: one('facts: { tier: high', 'facts: { ‸teir: high'), code: 'unknown', says: /no fact `teir`/, nearest: 'tier' },
  { is: 'an example with an unknown value', edits: one('strength: strong }', 'strength: ‸strongest }'), code: 'unknown', says: /no value `strongest`/, nearest: 'strong' },
  // Form
  { is: 'a plain comparison with many', edits: one('priority: { has: none }', 'priority: ‸none'), code: 'form', says: /write|ask what it has: \{priority: \{has: none\}\}/ },
  { is: 'has with one', edits: one('{ alloc: [group, fixed] }', '{ alloc: ‸{ has: [group, fixed] } }'), code: 'form', says: /write \{alloc: \[group, fixed\]\}/ },
  { is: 'has with a fact', edits: one('{ tier: [medium, high] }', '{ tier: ‸{ has: high } }'), code: 'form', says: /`tier` is a fact/ },
  { is: 'a comparison we do not know', edits: one('{ alloc: individual }, because', '{ alloc: ‸{ is: individual } }, because'), code: 'form', says: /compared in a way/ },
  { is: 'an example with one answer for many', edits: one('priority: [cost, new]', 'priority: ‸cost'), code: 'form', says: /takes a list of answers: \[cost\]/ },
  { is: 'an example with many answers for one', edits: one('answers: { stage: planned', 'answers: { stage: ‸[planned]'), code: 'form', says: /takes one answer, not a list/ },
  // Bands
  { is: 'a band without a beginning', edits: one('{ id: some, from: 1, ', '‸{ id: some, ', SHARED), code: 'bands', says: /`some` does not say where/ },
  { is: 'two bands with one beginning', edits: one('{ id: some, from: 1, ', '{ id: some, from: ‸0, ', SHARED), code: 'bands', says: /`some` begins at 0 and `none` at 0/ },
  { is: 'bands that rise and fall', edits: one('{ id: some, from: 1, text: Some }', '{ id: some, from: 9, text: Some }\n      - { id: more, from: ‸5, text: More }', SHARED), code: 'bands', says: /`more` begins at 5 and `some` at 9/ },
  { is: 'a band above the largest number', edits: one('{ id: some, from: 1, ', '{ id: some, from: ‸1001, ', SHARED), code: 'bands', says: /above the largest number, 1000/ },
  { is: 'a number for not knowing', edits: one('text: Some }\n      - { id: dk, ', 'text: Some }\n      - { id: dk, ‸from: 2, ', SHARED), code: 'bands', says: /“Don’t know” is no number/ },
  { is: 'bands of no number', edits: one('{ id: early, ', '{ id: early, ‸from: 2, ', SHARED), code: 'bands', says: /`stage` has no `number`/ },
  { is: 'a number for several answers', follow: 1, edits: one('    number: {', '    kind: many\n    ‸number: {', SHARED).concat(one("alloc: individual, budget: some", "alloc: individual, budget: [some]")), code: 'bands', says: /takes several answers, and a number is one/ },
  { is: 'a band that begins between two numbers', edits: one('from: 1,', 'from: ‸1.5,', SHARED), code: 'shape', says: /`from` must be a whole number/ },
  { is: 'two keys in a condition', edits: one('when: { stage: ended }', 'when: ‸{ stage: ended, budget: none }'), code: 'shape', says: /exactly one key; this one has 2.*\{all: \[\{stage: \.\.\.\}, \{budget: \.\.\.\}\]\}/ },
  { is: 'an empty condition', edits: one('when: { stage: ended }', 'when: ‸{}'), code: 'shape', says: /exactly one key/ },
  { is: 'a list for a condition', edits: one('when: { stage: ended }', 'when: ‸[{ stage: ended }]'), code: 'shape', says: /all or any/ },
  { is: 'a word for a condition', edits: one('when: { stage: ended }', 'when: ‸allways'), code: 'shape', says: /not a condition/, nearest: 'always' },
  { is: 'all without a list', edits: one('when: { all: [{ priority: { has: cost } }, { priority: { has: new } }] }', 'when: { all: ‸{ priority: { has: cost } } }'), code: 'shape', says: /`all` takes a list/ },
  { is: 'no options to compare with', edits: one('{ alloc: [group, fixed] }', '{ alloc: ‸[] }'), code: 'shape', says: /list is empty/ },
  { is: 'best without a limit', edits: one('{ of: impact, caveats: 1 }', '‸{ of: impact }'), code: 'shape', says: /best: \{of: methods, caveats: 1\}/ },
  // Order
  { is: 'an ask that looks forwards', edits: one('ask: { all: [{ stage: [planned, early] }', 'ask: { all: [{ ‸budget: some }'), code: 'forward', says: /`ask` of `alloc`.*reads `budget`, which comes later/ },
  { is: 'an ask that reads itself', edits: one('ask: { all: [{ stage: [planned, early] }', 'ask: { all: [{ ‸alloc: group }'), code: 'forward', says: /is this very question/ },
  { is: 'an ask that looks forwards through a fact', edits: one('is: low, when: { priority: { has: none } }', 'is: low, when: { budget: none }').concat(one('{ not: { tier: low } }', '{ not: { ‸tier: low } }')), follow: 1, code: 'forward', says: /reads `tier`, and that fact reads `budget`/ },
  { is: 'a fact that reads itself', edits: one('is: low, when: { priority: { has: none } }', 'is: low, when: { not: { ‸tier: high } }'), code: 'forward', says: /reads itself/ },
  { is: 'a fact that reads a later fact', edits: one('is: low, when: { priority: { has: none } }', 'is: low, when: { ‸strength: weak }'), code: 'forward', says: /reads `strength`, which comes later/ },
  // Standing
  { is: 'an ask that reads how methods stand', edits: one('ask: { tier: [medium, high] }', 'ask: { ‸open: im-rct }'), code: 'standing', says: /may not use `open`/ },
  { is: 'an ask that reads a late fact', edits: one('ask: { tier: [medium, high] }', 'ask: { ‸strength: weak }'), code: 'standing', says: /may not read `strength`/ },
  { is: 'a shown that reads how methods stand', edits: one('shown: { stage: [planned, early, ended] }', 'shown: { ‸clean: im-did }'), code: 'standing', says: /`shown` of `im-rct` may not use `clean`/ },
  { is: 'a support that reads how methods stand', edits: one('{ when: { alloc: individual }', '{ when: { ‸lead: im-rct }'), code: 'standing', says: /may not use `lead`/ },
  { is: 'an order that reads how methods stand', edits: one('{ when: { tier: high }, methods', '{ when: { ‸open: im-rct }, methods'), code: 'standing', says: /may not use `open`/ },
  { is: 'a doubt that reads how methods stand', edits: one('[{ stage: early }, { alloc: individual }]', '[{ stage: early }, { ‸open: im-rct }]').concat(one('mend: [stage, alloc]', 'mend: [stage]')), code: 'standing', says: /Doubt `D1` may not use `open`/ },
  { is: 'a rule that reads a late fact', edits: one('when: { lead: none }', 'when: { ‸strength: weak }'), code: 'standing', says: /Rule `T6` may not read `strength`/ },
  { is: 'a rule on the lead that speaks of the ladder', edits: one('methods: mo-min\n    severity: note', 'methods: ‸[mo-min, im-did]\n    severity: note'), code: 'standing', says: /`im-did` on the ladder/ },
  // Rules and precedence
  { is: 'a rule without change', edits: one('    change: Draw lots between teams.\n', '').concat(one('- id: T2', '- ‸id: T2')), code: 'change', says: /Rule `T2` is a block, so it needs `change`/ },
  { is: 'a group that holds itself', edits: one('randomised: [im-rct, im-crct]', 'randomised: [im-rct, im-crct, impact]').concat(one('impact: [randomised', 'impact: [‸randomised')), follow: 5, code: 'cycle', says: /randomised → impact → randomised/ },
  { is: 'a design in two classes', edits: one('methods: im-did }\n  last', 'methods: ‸[im-did, im-rct] }\n  last'), code: 'precedence', says: /`im-rct` is in two classes/ },
  { is: 'a design in no class', edits: one('    - { id: comparison, methods: im-did }\n', '').concat(one('- { id: randomised, methods: randomised }', '‸- { id: randomised, methods: randomised }')), code: 'precedence', says: /in no class: `im-did`/ },
  { is: 'a class beyond the ladder', edits: one('{ id: comparison, methods: im-did }', '{ id: comparison, methods: ‸[im-did, mo-min] }'), code: 'precedence', says: /`mo-min` is not on the ladder/ },
  { is: 'an order that leaves one out', edits: one('methods: [im-crct, im-rct, im-did]', 'methods: ‸[im-crct, im-rct]'), code: 'precedence', says: /leaves out `im-did`/ },
  { is: 'an order that lists one twice', edits: one('methods: [im-crct, im-rct, im-did]', 'methods: ‸[im-crct, im-rct, im-did, im-rct]'), code: 'precedence', says: /lists `im-rct` twice/ },
  { is: 'an order beyond the ladder', edits: one('methods: [im-crct, im-rct, im-did]', 'methods: ‸[im-crct, im-rct, im-did, mo-min]'), code: 'precedence', says: /`mo-min`, not on the ladder/ },
  { is: 'a last order with a condition', edits: one('- { methods: [im-rct, im-crct, im-did] }', '- { when: ‸{ tier: low }, methods: [im-rct, im-crct, im-did] }'), code: 'precedence', says: /no `when`/ },
  { is: 'an early order without a condition', edits: one('- { when: { tier: high }, methods', '- ‸{ methods'), code: 'precedence', says: /Only the last order/ },
  // Worth a look
  { is: 'no way not to know', edits: one("      - { id: fixed, text: 'No', control: fixed }\n      - { id: dk, text: Don’t know }", "      - { id: fixed, text: 'No', control: fixed }").concat(one('- id: alloc', '- ‸id: alloc')), code: 'advice', says: /no option `dk`/, level: 'warning' },
  { is: 'a rule without a source', edits: one('- id: T2', '- id: ‸T2').concat(one('Draw lots between teams.\n    source: judgement', 'Draw lots between teams.')), code: 'advice', says: /`T2` names no source/, level: 'warning' },
  { is: 'a doubt without a source', edits: one('- id: D1', '- id: ‸D1').concat(one('mend: [stage, alloc]\n    source: judgement', 'mend: [stage, alloc]')), code: 'advice', says: /`D1` names no source/, level: 'warning' },
  { is: 'a version nobody is told of', edits: one('version: 2\n', 'version: ‸3\n'), code: 'advice', says: /Version 3 is not among/, level: 'warning' },
]

it.each(PLANTED)('finds $is', ({ edits, code, says, nearest, level = 'error', follow = 0 }) => {
  const { texts, at } = editedToys(...edits)
  const { faults, flows } = compileFolder(texts)
  const fault = faults.find(({ message }) => says.test(message))
  if (faults.length !== 1 + follow || !fault) throw new Error(faults.map(worded).join('\n'))
  expect(fault).toMatchObject({ code, level })
  if (nearest) {
    expect(fault).toMatchObject({ nearest })
    expect(fault.message).toContain(`\`${nearest}\``)
  }
  if (at) expect({ file: fault.file, line: fault.line, column: fault.column }).toEqual(at)
  const stillSound =
    level === 'warning' || !['flows/toy.yaml', 'flows/shared-questions.yaml'].includes(fault.file)
  expect(flows.some(({ id }) => id === 'toy')).toBe(stillSound)
})

it('collects all faults, not only the first', () => {
  const { texts } = editedToys(
    { from: '[group, fixed]', to: '[grup, fixed]' },
    { from: 'short: How much it matters', to: 'shrot: How much it matters' },
    { from: 'method: mo-min', to: 'method: mo-max' },
    { from: 'says: No more', to: 'says: <i>No</i> more', file: 'glossary.yaml' },
    { from: 'rung: impact', to: 'rung: none', file: RCT },
  )
  const { faults } = compileFolder(texts)
  expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'flows/glossary.yaml shape',
    'flows/methods/im-rct.yaml shape',
    'flows/toy.yaml shape',
    'flows/toy.yaml unknown',
    'flows/toy.yaml unknown',
  ])
})

it('finds the same flow in two files', () => {
  const { texts } = editedToys()
  texts.set('again.yaml', texts.get('soon.yaml') ?? '')
  expect(compileFolder(texts).faults.map(worded)).toEqual([
    'flows/soon.yaml (2:5): Flow `soon` is written in flows/again.yaml already.',
  ])
})

it('never throws, whatever is in a file', () => {
  const { texts } = editedToys()
  for (const text of [
    '',
    'null',
    '[]',
    '5',
    'questions: 5',
    'questions: [5, null, {}]\nid: []',
    '- *a',
    '\0',
    '{{{',
    'line: &a [*a]',
  ]) {
    for (const file of texts.keys()) {
      const { faults } = compileFolder(new Map(texts).set(file, text))
      if (!(file.endsWith('soon.yaml') || file === 'toy.yaml') || /line|questions/.test(text)) {
        expect(faults.length, `${file}: ${text}`).toBeGreaterThan(0)
      }
    }
  }
})

it('frames a fault with the lines around it', () => {
  expect(frame('one\ntwo\nthree\nfour\nfive\nsix', 4, 2)).toBe(
    '2 | two\n3 | three\n4 | four\n  |  ^\n5 | five\n6 | six',
  )
})
