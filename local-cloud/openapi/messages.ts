import { parse } from 'protobufjs'

/** The messages of the SDK's open interface, as far as they are used. Field numbers are the protocol's. */
const root = parse(
  `
  syntax = "proto2";
  message KeyValuePair {
    optional string key = 1;
    optional bytes value = 2;
  }
  message OpenApiData {
    repeated KeyValuePair pairs = 1;
  }
  message CommApiData {
    optional int32 apiType = 1;
    optional OpenApiData openapiData = 2;
  }
  message CommOpenApiResp {
    optional bytes respData = 1;
    optional string contentType = 2;
    optional int32 errorCode = 3;
    optional uint32 httpCode = 4;
  }
`,
  { keepCase: true },
).root
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

/** A call's named values; each is JSON text. None when the message is of another kind. */
export function decodeCall(message: Buffer): Record<string, unknown> {
  const { openapiData } = request.toObject(request.decode(message)) as {
    openapiData?: { pairs?: Array<{ key?: string; value?: Uint8Array }> }
  }
  const values: Record<string, unknown> = {}
  for (const { key, value } of openapiData?.pairs ?? []) {
    if (key !== undefined) values[key] = JSON.parse(Buffer.from(value ?? []).toString())
  }
  return values
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
