// The file that trainers start from: a small exercise that works as it stands, with a remark on every part. A test holds it
// to that.

export const TEMPLATE = `# An exercise of your own for Thinking Professionals.
# It is a text file. A line that begins with # is a remark for you; the tool passes over it.
# Change the words after the colons. Keep the spaces at the beginning of each line: they say what belongs to what.
# A text that holds a colon needs quotation marks round it: "Yes: person by person".
# When you have changed it, open it on the page “Exercises for a group”. It says what is wrong, line by line.

format: 1
id: my-exercise                    # small letters, digits and hyphens; the address of its page
title: Who should answer the door?
says: Tables design a small test of two letters, and compare what they would count.
line: works                        # journey, background, why, works, value, or desk
minutes: 30                        # must be the sum of the stages below
size: {least: 4, most: 30, table: 4}
learn:                             # each completes “Afterwards they can”
  - say what two versions of a letter could be compared by
  - name one thing that could spoil the comparison
needs:                             # what to bring
  - Pens and paper
  - A projector, or a flip chart
before:
  - Print the letter for everybody.
invented: The town, the letters and all figures are made up.    # leave it out if nothing is
# If the subject may hurt somebody, add both of these. They are read out first.
# sensitive:
#   note: This session is about ... Look after yourself first.
#   exit: You may leave at any time, and nobody will ask why.

# What is known at the start, as answers on the line above. Needed only for votes on a question of that line.
answers: {target: message, stage: planned, decision: "yes", outcome: routine, lag: quick}

brief:                             # read aloud
  - A made-up council wants more people to open the door to the safety team.
  - There are two letters. Nobody knows which is better. You have a month.

stages:
  - id: start
    title: The brief
    kind: brief                    # brief, work, vote, reveal, discuss, debrief, break
    minutes: 5
    uses: [letter]                 # what is handed out in this stage
    screens:                       # what the room sees, one after another
      - id: title
        heading: Two letters, one door
        text: Which one would you open the door for?
    notes:                         # what you say and do
      - Read the brief aloud, then hand out the letters.
  - id: design
    title: Design a test
    kind: work
    minutes: 12
    uses: [threats, sheet]
    screens:
      - id: task
        heading: How would you find out?
        points:
          - What would you count?
          - Who gets which letter?
    prompts:                       # questions for a quiet table
      - What if the sunny streets all get letter B?
  - id: vote
    title: Vote
    kind: vote
    minutes: 3
    screens:
      - id: chance
        heading: Could chance decide who gets which letter?
        vote: {question: alloc}    # a question of the line: the tool shows what each answer changes
      - id: own
        heading: Which letter would you send?
        vote:                      # or a question of your own
          asks: Which letter would you send today?
          options:
            - {id: a, text: Letter A}
            - {id: b, text: Letter B}
            - {id: test, text: "Neither: test them first"}
  - id: reveal
    title: What happened
    kind: reveal
    minutes: 5
    screens:
      - id: result
        heading: Of every hundred doors
        figures:                   # figures need a source: an id, judgement, or invented
          - {value: "31", says: opened after letter A, source: invented}
          - {value: "38", says: opened after letter B, source: invented}
  - id: end
    title: Debrief
    kind: debrief
    minutes: 5
    screens:
      - id: lessons
        heading: What could you test next month?
    debrief:                       # what should have been said by the end
      - {text: "Draw lots, and two versions can be compared fairly.", source: S13}

handouts:
  - id: letter
    title: The two letters
    for: person                    # person, table, half_a, half_b or trainer
    invented: true                 # printed on the paper
    blocks:                        # lead, text, heading, list, steps, facts, table, note, warning, write, tick
      - lead: Both letters are made up.
      - facts:
          - {label: Letter A, text: "We will visit your street on Tuesday."}
          - {label: Letter B, text: "Your neighbours have asked us to visit on Tuesday."}
      - table:
          caption: Doors opened last year
          columns: [Street, Doors knocked on, Doors opened]
          figures: [2, 3]          # columns of numbers
          rows:
            - [Mill Lane, 40, 12]
            - [Bridge Street, 60, 21]
      - write: {asks: "Which would you open the door for, and why?", lines: 3}

cards:                             # to cut out; leave it out if there are none
  - id: threats
    title: What could go wrong?
    how: Draw two. What would each do to your test?
    cards:
      - {title: Rain, text: It rains all week in the streets of letter B.}
      - {title: Talk, text: Neighbours compare their letters.}

sheet:                             # what a table fills in
  title: Our test
  questions:
    - {asks: What we would count, lines: 2}
    - {asks: Chance decides between, lines: 0, tick: [people, streets, days]}

traps:                             # what is easily got wrong when running it
  - {text: "Do not say which letter won before the vote.", source: judgement}

outcome:                           # what really happened, or what is known; never invented
  title: What is known about letters
  says:
    - {text: "Small changes to a letter can be tested fairly by drawing lots.", source: S13}
  trust: The source is a guide to such tests. The numbers above are made up.

leave:                             # what people take home
  text: Walk a question of your own through the line “Does it work?”.
  to: works

# Sources of your own. Those of the tool can be named by their ids.
# sources:
#   - {id: Local1, title: Our own report, by: Our team, year: 2026, url: "https://example.org/report"}
`
