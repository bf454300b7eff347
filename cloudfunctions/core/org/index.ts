import type { FeatureHandlers } from '../platform/request'
import { addMember } from './addMember'
import { appoint } from './appoint'
import { changeMember } from './changeMember'
import { confirmPost } from './confirmPost'
import { createNode } from './createNode'
import { endPost } from './endPost'
import { findNodes } from './findNodes'
import { listMembers } from './listMembers'
import { applyRoster } from './import/applyRoster'
import { previewRoster } from './import/previewRoster'
import { rosterRows } from './import/rosterRows'
import { rosterTemplate } from './import/rosterTemplate'
import { rosterTicket } from './import/rosterTicket'
import { agreeRecovery } from './recovery/agree'
import { askRecovery } from './recovery/ask'
import { recoveryHours, saveRecoveryHours } from './recovery/hours'
import { saveWorkdays, workdays } from './workdays'
import { stopRecovery } from './recovery/stop'
import { renameNode } from './renameNode'
import { setBranchType } from './setBranchType'
import { showMember } from './showMember'
import { showNode } from './showNode'
import { showNotices } from './showNotices'
import { noteContact, withdrawContact } from './contacts'
import { correctSituation, endSituation, enterSituation } from './situations'
import { transfer } from './transfer'
import { children, tree } from './tree'

export const orgHandlers: FeatureHandlers<'org'> = {
  tree,
  children,
  findNodes,
  showNode,
  createNode,
  renameNode,
  setBranchType,
  listMembers,
  showMember,
  addMember,
  changeMember,
  appoint,
  endPost,
  confirmPost,
  transfer,
  askRecovery,
  agreeRecovery,
  stopRecovery,
  recoveryHours,
  saveRecoveryHours,
  saveWorkdays,
  workdays,
  noteContact,
  withdrawContact,
  enterSituation,
  endSituation,
  correctSituation,
  notices: showNotices,
  rosterTemplate,
  rosterTicket,
  previewRoster,
  rosterRows,
  applyRoster,
}
