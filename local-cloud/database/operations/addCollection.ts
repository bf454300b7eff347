import { invalidParameter, refused } from '../problems'
import { isCollectionName } from '../storage/store'
import type { Operation } from './request'

/** `createCollection`: this project's collections come from its schema, so it is refused unless permissive. */
export const addCollection: Operation = ({ store, permissive }, { collectionName }) => {
  if (typeof collectionName !== 'string' || !isCollectionName(collectionName)) {
    throw invalidParameter('集合名称不合法')
  }
  if (!permissive) throw refused('createCollection', `'${collectionName}' is not in the schema; add it there`)
  store.addCollection(collectionName)
  return { data: {} }
}
