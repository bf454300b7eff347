import type { Harness, Sdk } from '../support/sdk'
import { failureOf, openHarness } from '../support/sdk'

/** One degree along a great circle, by MongoDB's radius of the Earth. */
const DEGREE_M = (6_378_100 * Math.PI) / 180

export const GEO_OPERATORS = ['geoNear', 'geoWithin', 'geoIntersects']

let harness: Harness
let places: Sdk
beforeAll(async () => {
  harness = await openHarness({ collections: [{ name: 'places', indexes: [] }], permissive: true })
  places = harness.db.collection('places')
  const { Geo } = harness.db
  const line = (...points: [number, number][]) => Geo.LineString(points.map(([x, y]) => Geo.Point(x, y)))
  const square = (x: number, y: number, size: number) =>
    line([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y])
  await places.add({
    data: [
      { _id: 'origin', at: Geo.Point(0, 0) },
      { _id: 'east', at: Geo.Point(1, 0) },
      { _id: 'north', at: Geo.Point(0, 2) },
      { _id: 'far', at: Geo.Point(179, 0) },
      { _id: 'road', at: line([5, -1], [5, 1]) },
      { _id: 'field', at: Geo.Polygon([square(10, 10, 4), square(11, 11, 1)]) },
      { _id: 'stops', at: Geo.MultiPoint([Geo.Point(20, 20), Geo.Point(21, 20)]) },
      { _id: 'tracks', at: Geo.MultiLineString([line([30, 30], [31, 30]), line([30, 31], [31, 31])]) },
      { _id: 'islands', at: Geo.MultiPolygon([Geo.Polygon([square(40, 40, 1)]), Geo.Polygon([square(43, 40, 1)])]) },
      { _id: 'nowhere', at: null },
    ],
  })
})
afterAll(() => harness.close())

const find = async (condition: unknown): Promise<string[]> =>
  (await places.where({ at: condition }).get()).data.map(({ _id }: Sdk) => _id)

const polygon = (x: number, y: number, width: number, height: number) => {
  const { Geo } = harness.db
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ]
  return Geo.Polygon([Geo.LineString(corners.map(([a, b]) => Geo.Point(a, b)))])
}

it.each(['origin', 'road', 'field', 'stops', 'tracks', 'islands'])('%s comes back as it went', async (id) => {
  const { data } = await places.doc(id).get()
  const sent = (harness.requests.find(({ action }) => action === 'database.insertDocument')!.data as string[])
    .map((text) => JSON.parse(text))
    .find(({ _id }: Sdk) => _id === id)
  expect(data.at.toJSON().type).toBe(sent.at.type)
  const numbers = (value: Sdk): unknown =>
    Array.isArray(value) ? value.map(numbers) : Number(value.$numberInt ?? value.$numberDouble)
  expect(data.at.toJSON().coordinates).toEqual(numbers(sent.at.coordinates))
})

describe('geoNear', () => {
  it('answers the nearest first, within distances in metres', async () => {
    const { command, Geo } = harness.db
    const near = (range: object) => find(command.geoNear({ geometry: Geo.Point(0, 0), ...range }))
    expect(await near({ maxDistance: DEGREE_M * 1.001 })).toEqual(['origin', 'east'])
    expect(await near({ minDistance: DEGREE_M * 0.999, maxDistance: DEGREE_M * 2.001 })).toEqual(['east', 'north'])
    expect(await near({ maxDistance: DEGREE_M * 0.999 })).toEqual(['origin'])
  })

  it('measures to the nearest point of a line and to the inside of an area', async () => {
    const { command, Geo } = harness.db
    expect(await find(command.geoNear({ geometry: Geo.Point(5, 0), maxDistance: 1 }))).toEqual(['road'])
    expect(await find(command.geoNear({ geometry: Geo.Point(13, 13), maxDistance: 1 }))).toEqual(['field'])
  })

  it('as a stage gives each distance', async () => {
    const { list } = await places
      .aggregate()
      .geoNear({
        near: harness.db.Geo.Point(0, 0),
        distanceField: 'metres',
        key: 'at',
        spherical: true,
        maxDistance: DEGREE_M * 3,
        query: { _id: harness.db.command.neq('origin') },
        includeLocs: 'where',
      })
      .limit(5)
      .end()
    expect(list.map(({ _id }: Sdk) => _id)).toEqual(['east', 'north'])
    expect(list[0].metres).toBeCloseTo(DEGREE_M, 3)
    expect(list[1].metres).toBeCloseTo(2 * DEGREE_M, 3)
    expect(list[0].where).toEqual({ type: 'Point', coordinates: [1, 0] })
  })

  it('is refused where the platform would miss an index', async () => {
    const strict = await openHarness({ collections: [{ name: 'places', indexes: [] }] })
    const rows = strict.db.collection('places')
    const condition = strict.db.command.geoNear({ geometry: strict.db.Geo.Point(0, 0) })
    expect((await failureOf(rows.where({ at: condition }).get())).message).toContain('needs a geo index')
    await strict.close()
  })
})

describe('geoWithin', () => {
  it('takes what lies wholly in a polygon, its edge included', async () => {
    const { command } = harness.db
    expect(await find(command.geoWithin({ geometry: polygon(-1, -1, 3, 2) }))).toEqual(['origin', 'east'])
    expect(await find(command.geoWithin({ geometry: polygon(4, -0.5, 2, 1) }))).toEqual([])
    expect(await find(command.geoWithin({ geometry: polygon(4, -2, 2, 4) }))).toEqual(['road'])
    expect(await find(command.geoWithin({ geometry: polygon(39, 39, 3, 3) }))).toEqual([])
    expect(await find(command.geoWithin({ geometry: polygon(39, 39, 6, 3) }))).toEqual(['islands'])
  })

  it('follows great circles, not parallels', async () => {
    // The upper edge of this area bends towards the pole: 60.5° is inside at its middle, though above its corners.
    await places.doc('high').set({ data: { at: harness.db.Geo.Point(20, 60.5) } })
    expect(await find(harness.db.command.geoWithin({ geometry: polygon(0, 50, 40, 10) }))).toEqual(['high'])
    await places.doc('high').remove()
  })

  it('takes a circle by its radius in radians', async () => {
    const { command, Geo } = harness.db
    const circle = (degrees: number) =>
      find(command.geoWithin({ centerSphere: [Geo.Point(0, 0), (degrees * Math.PI) / 180] }))
    expect(await circle(1.001)).toEqual(['origin', 'east'])
    expect(await circle(0.999)).toEqual(['origin'])
    expect(await circle(5.2)).toEqual(['origin', 'east', 'north', 'road'])
  })
})

describe('geoIntersects', () => {
  const touching = (geometry: Sdk) => find(harness.db.command.geoIntersects({ geometry }))

  it('finds what shares a point', async () => {
    const { Geo } = harness.db
    const line = (...points: [number, number][]) => Geo.LineString(points.map(([x, y]) => Geo.Point(x, y)))
    expect(await touching(Geo.Point(1, 0))).toEqual(['east'])
    expect(await touching(Geo.Point(5, 0))).toEqual(['road'])
    expect(await touching(line([4, 0], [6, 0]))).toEqual(['road'])
    expect(await touching(line([4, 2], [6, 2]))).toEqual([])
    expect(await touching(Geo.MultiPoint([Geo.Point(20, 20), Geo.Point(13, 13)]))).toEqual(['field', 'stops'])
    expect(await touching(Geo.MultiLineString([line([30.5, 29], [30.5, 30.5]), line([0, -1], [0, 1])]))).toEqual([
      'origin',
      'tracks',
    ])
    expect(await touching(Geo.MultiPolygon([polygon(40.5, 40.5, 5, 5), polygon(-0.5, 1, 1, 2)]))).toEqual([
      'north',
      'islands',
    ])
  })

  it('does not find what lies in a hole', async () => {
    expect(await touching(harness.db.Geo.Point(11.5, 11.5))).toEqual([])
    expect(await touching(polygon(11.2, 11.2, 0.5, 0.5))).toEqual([])
    expect(await touching(polygon(11.2, 11.2, 2, 2))).toEqual(['field'])
  })
})
