import { limits } from '../limits'
import { isCloudPath } from './cloudPath'
import { parseMultipart } from '../multipart'
import { contentTypeOf } from './contentType'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Storage } from './storage'

interface Address {
  Params: { '*': string }
  Querystring: { t?: string; sign?: string }
}

/** The addresses that storage operations hand out: PUT of a function's upload, GET of a signed download. */
export function serveStorage(server: FastifyInstance, storage: Storage): void {
  const allowed = (verb: 'put' | 'get', path: string, until: number, signature: string) =>
    isCloudPath(path) &&
    until >= storage.clock.now().getTime() &&
    storage.signatures.verify(verb, path, until, signature)

  server.put<Address>('/__storage/*', { bodyLimit: limits.upload }, async (request, reply) => {
    const path = request.params['*']
    const token = String(request.headers['x-cos-security-token'] ?? '')
    if (!allowed('put', path, Number(request.query.t), token)) return refuse(reply, 'SignatureDoesNotMatch')
    await storage.files.write(path, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), null)
    // The SDK reads an empty body as success.
    return reply.send('')
  })

  // SDKs before 4 post a form; what signs it and the bytes are its fields.
  server.post<Address>('/__storage/*', { bodyLimit: limits.upload }, async (request, reply) => {
    const path = request.params['*']
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const fields = parseMultipart(body, request.headers['content-type'] ?? '')
    const token = fields.get('x-cos-security-token')?.toString() ?? ''
    const file = fields.get('file')
    if (!file || !allowed('put', path, Number(request.query.t), token)) return refuse(reply, 'SignatureDoesNotMatch')
    await storage.files.write(path, file, null)
    return reply.send('')
  })

  server.get<Address>('/__storage/*', async (request, reply) => {
    const path = request.params['*']
    if (!allowed('get', path, Number(request.query.t), request.query.sign ?? '')) return refuse(reply, 'AccessDenied')
    if (!(await storage.files.exists(path))) return refuse(reply, 'NoSuchKey', 404)
    // Whatever a person uploaded is shown as what its name says and never run as a page of this address.
    return reply
      .type(contentTypeOf(path))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, max-age=60')
      .send(await storage.files.read(path))
  })
}

function refuse(reply: FastifyReply, code: string, status = 403) {
  return reply
    .code(status)
    .type('application/xml')
    .send(
      `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message>` +
        '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
    )
}
