// JSON Schemas for editors, made from the same schemas that check the files. They give completion and a first
// warning while typing; the compiler has the last word.
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { costsFile } from './schema-costs.ts'
import { documentsFile } from './schema-documents.ts'
import { journeyFile } from './schema-journey.ts'
import { glossaryFile, methodFile, sourcesFile } from './schema-library.ts'
import { logicFile } from './schema-logic.ts'
import { conditionForms, methodForms } from './schema-parts.ts'
import {
  caseFile,
  contactsFile,
  dataSourcesFile,
  effectSizesFile,
  unitCostsFile,
} from './schema-reference.ts'
import { baselineRatesFile, deflatorsFile, iccsFile } from './schema-presets.ts'
import { exerciseFile } from './schema-training.ts'
import { synonymsFile } from './schema-synonyms.ts'
import { bidFile, vettingFile } from './schema-vetting.ts'
import { flowFile, sharedQuestionsFile } from './schema.ts'

const FILES: Readonly<Record<string, { title: string; schema: GenericSchema }>> = {
  'flow.schema.json': { title: 'A flow of Thinking Professionals', schema: flowFile },
  'shared-questions.schema.json': { title: 'Questions several flows ask', schema: sharedQuestionsFile },
  'journey.schema.json': { title: 'The research journey', schema: journeyFile },
  'logic-model.schema.json': { title: 'What helps to draw a logic model', schema: logicFile },
  'method.schema.json': { title: 'A page on one method', schema: methodFile },
  'sources.schema.json': { title: 'The register of sources', schema: sourcesFile },
  'glossary.schema.json': { title: 'The glossary', schema: glossaryFile },
  'synonyms.schema.json': { title: 'Words that mean the same', schema: synonymsFile },
  'case.schema.json': { title: 'A real evaluation', schema: caseFile },
  'data-sources.schema.json': { title: 'Where data can be had', schema: dataSourcesFile },
  'effect-sizes.schema.json': { title: 'Effects seen before', schema: effectSizesFile },
  'costs.schema.json': { title: 'What an evaluation costs and how long it takes', schema: costsFile },
  'documents.schema.json': { title: 'The words of packs and workbooks', schema: documentsFile },
  'vetting.schema.json': { title: 'How bids are read, questioned and marked', schema: vettingFile },
  'sample-bid.schema.json': { title: 'A bid to learn from', schema: bidFile },
  'training.schema.json': { title: 'A group exercise for a room', schema: exerciseFile },
  'unit-costs.schema.json': { title: 'What things cost', schema: unitCostsFile },
  'contacts.schema.json': { title: 'Whom to ask', schema: contactsFile },
  'iccs.schema.json': { title: 'How alike people within a group are', schema: iccsFile },
  'baseline-rates.schema.json': { title: 'How often things happen', schema: baselineRatesFile },
  'deflators.schema.json': { title: 'What a pound was worth', schema: deflatorsFile },
}

/** The text of every JSON Schema file in this folder, by file name. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, { title, schema }]) => {
      const converted = toJsonSchema(schema, {
        typeMode: 'input',
        errorMode: 'throw',
        ignoreActions: ['trim'],
        definitions: { condition: conditionForms, methods: methodForms },
      })
      if (!JSON.stringify({ ...converted, $defs: {} }).includes('#/$defs/')) delete converted.$defs
      return [name, `${JSON.stringify({ title, ...converted }, null, 2)}\n`]
    }),
  )
}
