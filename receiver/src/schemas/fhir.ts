import Type from 'typebox';

export const FhirResource = Type.Object(
  { resourceType: Type.Enum(['Appointment', 'Communication']), id: Type.String() },
  { description: 'An `Appointment` or a `Communication` of FHIR R4.' },
);
