import { committeePosts } from '../../../src/contract/vocabulary'
import { secretaries } from './posts'
import type { Row } from './row'

const committee = committeePosts

/** Rows of the table on 谈心谈话. */
export const talkRows = {
  'talk.plan': { what: '安排这次谈心谈话', also: ['involved'], across: 'some' },
  'talk.arrange': { what: '为本支部的同志安排谈心谈话', own: secretaries, across: 'some' },
  'talk.holdOrganTalk': {
    what: '与这个支部的党员进行组织谈话、提醒谈话',
    posts: [...committee, 'committeeOfficer'],
    across: 'some',
  },
  'talk.see': { what: '查看这次谈心谈话的情况', own: committee, also: ['involved'], across: 'some' },
  'talk.record': { what: '记录这次谈心谈话（由谈话人记录）', also: ['involved'], across: 'some' },
  'talk.confirm': { what: '确认这次谈心谈话（由谈话对象确认）', also: ['involved'], across: 'some' },
  // It is not for either of the two.
  'talk.witness': {
    what: '见证谈话的当面确认',
    own: [...secretaries, 'organizationCommissioner'],
    across: 'some',
    never: ['involved'],
  },
  'talk.readWords': { what: '查看谈话内容（只有谈话的两个人能看）', also: ['involved'], across: 'some' },
  'talk.agreeSentence': { what: '商定转入台账的句子（由谈话的两个人商定）', also: ['involved'], across: 'some' },
  'talk.seeCounts': { what: '查看谈心谈话的覆盖情况', posts: [...committee, 'committeeOfficer'], across: 'some' },
  'talk.setCoverageRule': { what: '规定谈心谈话的算法', posts: ['committeeOfficer'], across: 'every' },
  'talk.keepSettings': { what: '设置是否保存谈话内容', posts: ['systemAdministrator'], across: 'every' },
} as const satisfies Record<string, Row>
