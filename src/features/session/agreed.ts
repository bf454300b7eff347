import { noticeVersion } from './privacyNotice'

/** The version agreed to on this phone by somebody nobody knows yet. In memory: whoever comes back later is asked again. */
let version = 0

export const noteAgreed = () => {
  version = noticeVersion
}

/** Agreed before the binding: the agreement is given for them once there is an account to keep it, and only once. */
export function takeAgreed(): boolean {
  const agreed = version === noticeVersion
  version = 0
  return agreed
}
