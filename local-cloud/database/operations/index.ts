import { addCollection } from './addCollection'
import { aggregateDocuments } from './aggregateDocuments'
import { calculateDocument } from './calculateDocument'
import { getDocument } from './getDocument'
import { insertDocument } from './insertDocument'
import { modifyAndReturnDoc } from './modifyAndReturnDoc'
import { modifyDocument } from './modifyDocument'
import * as olderForms from './olderForms'
import { removeDocument } from './removeDocument'
import type { Operation } from './request'
import { abortTransaction, commitTransaction, startTransaction } from './transactions'

/** The wire actions the local database answers; any other is refused by its name. */
export const OPERATIONS: Record<string, Operation> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.addCollection': addCollection,
  'database.aggregate': olderForms.aggregate,
  'database.getInTransaction': olderForms.getInTransaction,
  'database.updateDocInTransaction': olderForms.updateDocInTransaction,
  'database.deleteDocInTransaction': olderForms.deleteDocInTransaction,
  'database.insertDocInTransaction': olderForms.insertDocInTransaction,
}
