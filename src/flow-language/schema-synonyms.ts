// The shape of the file of words that mean the same to somebody who searches.
import * as v from 'valibot'
import { text } from './schema-parts.ts'

export const synonymsFile = v.array(v.pipe(v.array(text(60)), v.minLength(2, 'must hold two words or more')))

export type SynonymsFile = v.InferOutput<typeof synonymsFile>
