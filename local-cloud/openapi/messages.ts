import { parse } from 'protobufjs'

/** The messages of the SDK's open interface, as far as they are used. Field numbers are the protocol's. */
const root = parse(
  `
  syntax = "proto2";
  message KeyValuePair {
    optional string key = 1;
    optional bytes value = 2;
    optional string contenttype = 3;
    optional string filename = 4;
  }
  message OpenApiData {
    repeated KeyValuePair pairs = 1;
  }
  message CommApiData {
    optional int32 apiType = 1;
    optional OpenApiData openapiData = 2;
    optional SvrkitApiData svrkitData = 4;
  }
  message SvrkitApiData {
    optional string apiName = 1;
    optional bytes reqData = 2;
  }
  message OpenDataRequest {
    repeated string cloudIds = 2;
  }
  message OpenDataItem {
    optional string cloudId = 1;
    optional string json = 2;
  }
  message OpenDataAnswer {
    repeated OpenDataItem dataList = 1;
  }
  message CommOpenApiResp {
    optional bytes respData = 1;
    optional string contentType = 2;
    optional int32 errorCode = 3;
    optional uint32 httpCode = 4;
    optional int32 svrkitErrorCode = 6;
  }
`,
  { keepCase: true },
).root
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')
const openDataRequest = root.lookupType('OpenDataRequest')
const openDataAnswer = root.lookupType('OpenDataAnswer')

/** A call's named values; each is JSON text. None when the message is of another kind. */
export function decodeCall(message: Buffer): Record<string, unknown> {
  const { openapiData } = request.toObject(request.decode(message)) as {
    openapiData?: { pairs?: Array<{ key?: string; value?: Uint8Array; contenttype?: string; filename?: string }> }
  }
  const values: Record<string, unknown> = {}
  for (const { key, value, contenttype = '', filename } of openapiData?.pairs ?? []) {
    if (key === undefined) continue
    const bytes = Buffer.from(value ?? [])
    // The SDK names the kind of a file in a field it then leaves out; a file is known by its name.
    values[key] = filename !== undefined ? { contentType: contenttype, value: bytes } : JSON.parse(bytes.toString())
  }
  return values
}

/** The identifiers of `getOpenData`, which is asked in another kind of message. */
export function decodeCloudIds(message: Buffer): string[] {
  const { svrkitData } = request.toObject(request.decode(message)) as { svrkitData?: { reqData?: Uint8Array } }
  const { cloudIds } = openDataRequest.toObject(openDataRequest.decode(svrkitData?.reqData ?? new Uint8Array())) as {
    cloudIds?: string[]
  }
  return cloudIds ?? []
}

export function encodeOpenData(items: readonly { cloudId: string; json: string }[]): Buffer {
  const answer = openDataAnswer.create({ dataList: [...items] })
  const respData = Buffer.from(openDataAnswer.encode(answer).finish())
  return Buffer.from(response.encode(response.create({ respData, svrkitErrorCode: 0, httpCode: 200 })).finish())
}

/** An answer in JSON, as most interfaces give. */
export function encodeJson(body: object): Buffer {
  return encode(Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8')
}

/** An answer in bytes, as an image interface gives. */
export function encodeBytes(body: Buffer, contentType: string): Buffer {
  return encode(body, contentType)
}

/** A refusal by the platform itself, before the interface is reached. */
export function encodeSystemError(errorCode: number): Buffer {
  return Buffer.from(response.encode(response.create({ errorCode, httpCode: 200 })).finish())
}

function encode(respData: Buffer, contentType: string): Buffer {
  return Buffer.from(response.encode(response.create({ respData, contentType, errorCode: 0, httpCode: 200 })).finish())
}
