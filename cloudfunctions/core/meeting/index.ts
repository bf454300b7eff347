import type { FeatureHandlers } from '../platform/request'
import { addFile, fileTicket } from './files/add'
import { openFile } from './files/open'
import { removeFile } from './files/remove'
import { afterwardsRule } from './afterwards/afterwardsRule'
import { approveAfterwards, askAfterwards } from './afterwards/ask'
import { recordAfterwards } from './afterwards/record'
import { saveAfterwardsRule } from './afterwards/saveAfterwardsRule'
import { afterwardsSheet } from './afterwards/sheet'
import { announce } from './announce'
import { approveElection } from './approveElection'
import { archive, archiveMany } from './archive'
import { askReturn, declineReturn } from './askReturn'
import { correctMinutes } from './correctMinutes'
import { cancel } from './cancel'
import { close } from './close'
import { correctRoll } from './correctRoll'
import { electionMajority, saveElectionMajority } from './electionMajority'
import { list } from './list'
import { open } from './open'
import { openReview } from './openReview'
import { plan } from './plan'
import { findHosts, planChoices } from './planChoices'
import { previewRoll } from './previewRoll'
import { readOpinions } from './readOpinions'
import { putOnScreen } from './putOnScreen'
import { recordElection } from './recordElection'
import { recordVote } from './recordVote'
import { returnMeeting } from './return'
import { reviewRule, saveReviewRule } from './reviewRule'
import { revise } from './revise'
import { nameScanners } from './scanners'
import { show } from './show'
import { showVoters } from './showVoters'
import { speak } from './speak'
import { submit } from './submit'
import { tickItem } from './tickItem'
import { writeItem } from './writeItem'
import { readSection, writeSection } from './sectionActs'
import { withdraw } from './withdraw'
import { writeMinutes } from './writeMinutes'

export const meetingHandlers: FeatureHandlers<'meeting'> = {
  list,
  show,
  planChoices,
  findHosts,
  plan,
  revise,
  announce,
  open,
  close,
  submit,
  fileTicket,
  addFile,
  removeFile,
  openFile,
  withdraw,
  openReview,
  askReturn,
  correctMinutes,
  declineReturn,
  archive,
  archiveMany,
  return: returnMeeting,
  cancel,
  writeMinutes,
  writeItem,
  tickItem,
  speak,
  putOnScreen,
  nameScanners,
  writeSection,
  readSection,
  recordVote,
  recordElection,
  approveElection,
  electionMajority,
  saveElectionMajority,
  reviewRule,
  saveReviewRule,
  showVoters,
  previewRoll,
  readOpinions,
  correctRoll,
  afterwardsRule,
  saveAfterwardsRule,
  afterwardsSheet,
  recordAfterwards,
  askAfterwards,
  approveAfterwards,
}
