import { BUREAU_NAMESPACE, type BureauService, bureauMethods, bureauServices, methodNames } from '#functions/adapters/bureau/methods';

const LONG = new Set(['ispid', 'datasequence']);
const INT = new Set(['hashalgorithm', 'encryptalgorithm', 'compressionformat', 'queryconditiontype']);

const typeOf = (parameter: string): string => {
  const name = parameter.toLowerCase();
  return LONG.has(name) ? 'xs:long' : INT.has(name) ? 'xs:int' : 'xs:string';
};

const parameterElement = (name: string): string => `<xs:element name="${name}" type="${typeOf(name)}" minOccurs="0"/>`;

const elements = (method: string, parameters: readonly string[]): string => `
      <xs:element name="${method}"><xs:complexType><xs:sequence>${parameters.map(parameterElement).join('')}</xs:sequence></xs:complexType></xs:element>
      <xs:element name="${method}Response"><xs:complexType><xs:sequence><xs:element name="return" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`;

const messages = (method: string): string => `
  <wsdl:message name="${method}"><wsdl:part name="parameters" element="tns:${method}"/></wsdl:message>
  <wsdl:message name="${method}Response"><wsdl:part name="parameters" element="tns:${method}Response"/></wsdl:message>`;

const operation = (method: string): string => `
    <wsdl:operation name="${method}"><wsdl:input message="tns:${method}"/><wsdl:output message="tns:${method}Response"/></wsdl:operation>`;

const boundOperation = (method: string): string => `
    <wsdl:operation name="${method}"><soap:operation soapAction="" style="document"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`;

/**
 * The interface description of one service at an address: SOAP 1.1, document/literal wrapped, method elements in the bureaus' namespace, parameters
 * in none. Names and the empty SOAPAction are ours: the real ones are not known.
 */
export const wsdlOf = (service: BureauService, baseUrl: string): string => {
  const methods = methodNames.filter((name) => bureauMethods[name].service === service);
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="${service}" targetNamespace="${BUREAU_NAMESPACE}" xmlns:tns="${BUREAU_NAMESPACE}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>
    <xs:schema targetNamespace="${BUREAU_NAMESPACE}" elementFormDefault="unqualified">${methods.map((name) => elements(name, bureauMethods[name].parameters)).join('')}
    </xs:schema>
  </wsdl:types>${methods.map(messages).join('')}
  <wsdl:portType name="${service}PortType">${methods.map(operation).join('')}
  </wsdl:portType>
  <wsdl:binding name="${service}Binding" type="tns:${service}PortType"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>${methods.map(boundOperation).join('')}
  </wsdl:binding>
  <wsdl:service name="${service}"><wsdl:port name="${service}Port" binding="tns:${service}Binding"><soap:address location="${baseUrl}${bureauServices[service]}"/></wsdl:port></wsdl:service>
</wsdl:definitions>
`;
};
