import { markBytes, sameBytes } from './crypto'

/**
 * A mark under the organ's key of what a document says about who somebody is and who may read: whoever can write the
 * database and has no key can destroy such a document and never change what it says. A mark is made for a document that
 * an act begins, or for one whose own mark held; nothing is marked because it happens to be stored.
 */
export type Facts = readonly unknown[]

/** A stored document does not say what was marked; no act goes on. */
export class Altered extends Error {
  constructor(readonly collection: string) {
    super(`A document of ${collection} is not as it was saved`)
  }
}

export const markOf = (collection: string, facts: Facts): string => markBytes(collection, JSON.stringify(facts))
export const markHolds = (collection: string, facts: Facts, mark: string): boolean =>
  sameBytes(Buffer.from(markOf(collection, facts)), Buffer.from(mark))

/**
 * Whether documents from before there were marks still count. Only the functions' environment says so, while `jobs` bring
 * such documents forward: a switch in the database would be the writer's own.
 */
export const oldFormsCount = (): boolean => process.env.OLD_FORMS === 'accepted'
