import recorded from '../../../../fixtures/managerRequests.json'
import { authorizationOf } from '../../../../../scripts/deploy/tencent/sign'

/** Recorded from `@cloudbase/manager-node` 5.6.5 at 1790000000 with these invented credentials. */
const credentials = { secretId: 'AKIDexampleexampleexample', secretKey: 'exampleSecretKeyexample' }

test.each(recorded.map(({ action, ...rest }) => [action, rest] as const))(
  '%s is signed as the platform’s own manager signs it',
  (_action, { service, body, signature }) => {
    const host = `${service}.tencentcloudapi.com`
    expect(authorizationOf({ credentials, service, host, body, timestamp: 1790000000 })).toBe(
      `TC3-HMAC-SHA256 Credential=AKIDexampleexampleexample/2026-09-21/${service}/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    )
  },
)
