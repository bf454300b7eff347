import type { FeatureHandlers } from '../request'
import { addMember } from './addMember'
import { appoint } from './appoint'
import { changeMember } from './changeMember'
import { confirmPost } from './confirmPost'
import { createNode } from './createNode'
import { endPost } from './endPost'
import { listMembers } from './listMembers'
import { applyRoster } from './import/applyRoster'
import { previewRoster } from './import/previewRoster'
import { rosterRows } from './import/rosterRows'
import { rosterTemplate } from './import/rosterTemplate'
import { rosterTicket } from './import/rosterTicket'
import { renameNode } from './renameNode'
import { showMember } from './showMember'
import { showNode } from './showNode'
import { showNotices } from './showNotices'
import { transfer } from './transfer'
import { tree } from './tree'

export const orgHandlers: FeatureHandlers<'org'> = {
  'org.tree': tree,
  'org.showNode': showNode,
  'org.createNode': createNode,
  'org.renameNode': renameNode,
  'org.listMembers': listMembers,
  'org.showMember': showMember,
  'org.addMember': addMember,
  'org.changeMember': changeMember,
  'org.appoint': appoint,
  'org.endPost': endPost,
  'org.confirmPost': confirmPost,
  'org.transfer': transfer,
  'org.notices': showNotices,
  'org.rosterTemplate': rosterTemplate,
  'org.rosterTicket': rosterTicket,
  'org.previewRoster': previewRoster,
  'org.rosterRows': rosterRows,
  'org.applyRoster': applyRoster,
}
