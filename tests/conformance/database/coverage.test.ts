import type { Harness, Sdk } from '../support/sdk'
import { openHarness } from '../support/sdk'
import { ACCUMULATOR_CASES } from './cases/accumulators'
import { EXPRESSION_CASES } from './cases/expressions'
import { QUERY_CASES } from './cases/queries'
import { STAGE_CASES } from './cases/stages'
import { UPDATE_CASES } from './cases/updates'

/** Covered in files of their own rather than by the tables. */
const GEO = ['geoNear', 'geoWithin', 'geoIntersects']
/** What holds other commands and is not one. */
const CONTAINERS = ['aggregate', 'project']

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

let harness: Harness
beforeAll(async () => {
  harness = await openHarness({ collections: [] })
})
afterAll(() => harness.close())

it('every command the SDK offers has a case', () => {
  const offered = Object.keys(harness.db.command).filter((name) => !CONTAINERS.includes(name))
  const covered = [...QUERY_CASES, ...UPDATE_CASES].map(({ operator }) => operator)
  expect(offered.filter((name) => ![...covered, ...GEO].includes(name))).toEqual([])
})

it('every expression operator the SDK offers has a case', () => {
  const offered = Object.keys(harness.db.command.aggregate).filter((name) => name !== 'pipeline')
  const covered = [...EXPRESSION_CASES, ...ACCUMULATOR_CASES].map(({ operator }) => operator)
  expect(sorted(covered)).toEqual(sorted(offered))
})

it('every accumulator has a case in a group', () => {
  expect(sorted(ACCUMULATOR_CASES.map(({ operator }) => operator))).toEqual([
    'addToSet',
    'avg',
    'first',
    'last',
    'max',
    'mergeObjects',
    'min',
    'push',
    'stdDevPop',
    'stdDevSamp',
    'sum',
  ])
})

it('every stage the SDK can send has a case', () => {
  const pipeline = harness.db.command.aggregate.pipeline() as Sdk
  const machinery = ['constructor', 'end', 'unwrap', 'done', '_pipe']
  const offered = Object.getOwnPropertyNames(Object.getPrototypeOf(pipeline)).filter(
    (name) => !machinery.includes(name),
  )
  const covered = [...STAGE_CASES.map(({ stage }) => stage), 'geoNear', 'sample', 'group']
  expect(sorted(covered)).toEqual(sorted(offered))
})

it('projection operators are slice and elemMatch', () => {
  expect(Object.keys(harness.db.command.project)).toEqual(['slice', 'elemMatch'])
})
