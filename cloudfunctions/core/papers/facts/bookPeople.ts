import { situations } from '../../../../src/contract/situationWords'
import { committeePosts, memberKindLabels, nodeLabel, postName } from '../../../../src/contract/vocabulary'
import { endOf } from '../../org/standing'
import type { StoredPost } from '../../platform/actor'
import { firstOn, isParty, standingsOn, type BookSource, type Rostered } from './bookSource'
import type { Piece } from './workbookFacts'

/** §1 to §5: the branch and its people, as they stood at the end of the year or, while it runs, today. Pure. */

const committee = new Set<string>(committeePosts)
const ofCommittee =
  (source: BookSource) =>
  ({ post, nodeId, confirmed }: StoredPost) =>
    confirmed && nodeId === source.node._id && committee.has(post)

export const basicFacts = (source: BookSource): Piece[] => {
  const { node, parent, groups, lastOn } = source
  const standings = standingsOn(source, lastOn)
  const number = (kind: string) => standings.filter((standing) => standing.kind === kind).length
  const secretary = standings
    .flatMap(({ posts }) => posts)
    .find((held) => ofCommittee(source)(held) && held.post === 'branchSecretary')
  const members = standings.filter(isParty).length
  return [
    {
      is: 'facts',
      rows: [
        ['名称', node.name],
        ['类别', nodeLabel({ kind: node.kind, branchType: node.branchType?.type ?? 'usual' })],
        ['上级党组织', parent?.name ?? null],
        ['成立时间', null],
        ['批准文号', null],
        ['届次', null],
        ['任期', secretary ? `${secretary.startOn} 至 ${secretary.termEndsOn ?? '　　　　'}` : null],
        [
          '党员数',
          `${members} 人，其中正式党员 ${number('fullMember')} 人、预备党员 ${number('probationaryMember')} 人`,
        ],
        ['党小组数', `${groups.length} 个`],
        ['入党积极分子、发展对象', `${number('activist')} 人、${number('developmentCandidate')} 人`],
        ['联系点', null],
      ],
    },
  ]
}

/** Everybody who sat on it in the year; who ceased to, until when. */
export const committeeTable = (source: BookSource): Piece[] => {
  const { members, year, lastOn } = source
  const first = firstOn(year)
  const rows = members.flatMap((member) => [
    ...member.posts
      .filter((held) => ofCommittee(source)(held) && held.startOn <= lastOn)
      .map((held) => ({ member, held, until: held.termEndsOn ?? '' })),
    ...member.pastPosts
      .filter((held) => ofCommittee(source)(held) && held.startOn <= lastOn && endOf(held) > first)
      .map((held) => ({ member, held, until: `${endOf(held)} 止` })),
  ])
  const order = (post: string) => (committeePosts as readonly string[]).indexOf(post)
  return [
    {
      is: 'table',
      columns: [
        { head: '职务', mm: 36 },
        { head: '姓名', mm: 24, align: 'center' },
        { head: '任职起', mm: 26, align: 'center' },
        { head: '任期止', mm: 28, align: 'center' },
        { head: '分工', mm: 42 },
      ],
      rows: rows
        .sort((a, b) => order(a.held.post) - order(b.held.post) || a.held.startOn.localeCompare(b.held.startOn))
        .map(({ member, held, until }) => [postName(held), member.name, held.startOn, until, held.label ?? '']),
    },
  ]
}

export const groupTable = (source: BookSource): Piece[] => {
  const standings = standingsOn(source, source.lastOn).filter(isParty)
  return [
    {
      is: 'table',
      columns: [
        { head: '党小组', mm: 36 },
        { head: '组长', mm: 24, align: 'center' },
        { head: '成员', mm: 96 },
      ],
      rows: source.groups.map((group) => {
        const own = standings.filter(({ partyGroupId }) => partyGroupId === group._id)
        const leaders = standings.filter(({ posts }) =>
          posts.some(({ post, nodeId, confirmed }) => post === 'groupLeader' && nodeId === group._id && confirmed),
        )
        return [group.name, namesOf(leaders), namesOf(own)]
      }),
    },
  ]
}
const namesOf = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')

/** The day 转正 was: until then they were 预备. */
const confirmedOn = ({ kind, earlierKinds = [] }: Rostered): string =>
  kind === 'fullMember'
    ? (earlierKinds.filter(({ value }) => value === 'probationaryMember').at(-1)?.untilOn ?? '')
    : ''

/** Columns the roster lacks stay empty, to be written by hand. */
export const rosterTable = (source: BookSource): Piece[] => {
  const groups = new Map(source.groups.map(({ _id, name }) => [_id, name]))
  return [
    {
      is: 'table',
      columns: [
        { head: '序号', mm: 10, align: 'center' },
        { head: '姓名', mm: 18, align: 'center' },
        { head: '性别', mm: 10, align: 'center' },
        { head: '出生\n年月', mm: 15, align: 'center' },
        { head: '入党时间', mm: 21, align: 'center' },
        { head: '转正时间', mm: 21, align: 'center' },
        { head: '职务', mm: 21 },
        { head: '党小组', mm: 20 },
        { head: '备注', mm: 20 },
      ],
      rows: standingsOn(source, source.lastOn)
        .filter(isParty)
        .map(({ member, name, kind, posts, partyGroupId, situations: now }, at) => [
          `${at + 1}`,
          name,
          '',
          '',
          member.joinedOn ?? '',
          confirmedOn(member),
          posts
            .filter(({ nodeId, confirmed }) => confirmed && nodeId === source.node._id)
            .map(postName)
            .join('、'),
          (partyGroupId && groups.get(partyGroupId)) ?? '',
          [
            ...(kind === 'probationaryMember' ? ['预备'] : []),
            ...now.map((situation) => situations[situation.kind].label),
          ].join('、'),
        ]),
    },
  ]
}

interface Change {
  on: string
  what: string
  where: string
}
/** Who came and who went, and who became what, in the year. */
const changesOf = (member: Rostered, { node, year, lastOn }: BookSource): Change[] => {
  const inYear = (day: string) => firstOn(year) <= day && day <= lastOn
  const { history = [], beganOn = null, branchId, branchName, status, earlierKinds = [], kind } = member
  const stays = [
    ...history.map((stay) => ({ id: stay.branchId, name: stay.branchName })),
    { id: branchId, name: branchName },
  ]
  const gone = status === 'left' && history.length > 0
  const moves = history.flatMap(({ branchId: from, branchName: fromName, toOn }, at): Change[] => {
    const next = gone && at === history.length - 1 ? null : stays[at + 1]
    if (!inYear(toOn)) return []
    if (from === node._id && next?.id !== node._id)
      return [{ on: toOn, what: next ? '转出' : '离开', where: next?.name ?? '' }]
    return next?.id === node._id && from !== node._id ? [{ on: toOn, what: '转入', where: fromName }] : []
  })
  const first =
    stays[0]?.id === node._id && beganOn !== null && inYear(beganOn)
      ? [{ on: beganOn, what: '登记入册', where: '' }]
      : []
  const kinds = earlierKinds.flatMap(({ value, untilOn }, at): Change[] => {
    const next = earlierKinds[at + 1]?.value ?? kind
    if (!inYear(untilOn)) return []
    const what = value === 'probationaryMember' && next === 'fullMember' ? '转正' : `发展为${memberKindLabels[next]}`
    return [{ on: untilOn, what, where: '' }]
  })
  return [...first, ...moves, ...kinds]
}
export const changeTable = (source: BookSource): Piece[] => [
  {
    is: 'table',
    columns: [
      { head: '日期', mm: 28, align: 'center' },
      { head: '姓名', mm: 28, align: 'center' },
      { head: '变动', mm: 44 },
      { head: '来去单位', mm: 56 },
    ],
    rows: source.members
      .flatMap((member) => changesOf(member, source).map((change) => ({ ...change, name: member.name })))
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(({ on, name, what, where }) => [on, name, what, where]),
  },
]
export const secretaryOf = (source: BookSource): string | null =>
  standingsOn(source, source.lastOn).find(({ posts }) =>
    posts.some((held) => ofCommittee(source)(held) && held.post === 'branchSecretary'),
  )?.name ?? null
