import { applicationProcedures } from './application-procedures.ts';
import { assemblyProcedures } from './assembly-procedures.ts';
import { authorityProcedures } from './authority-procedures.ts';
import { briefingProcedures } from './briefing-procedures.ts';
import { citationExportProcedures } from './citation-export-procedures.ts';
import { designProcedures } from './design-procedures.ts';
import { doubleProcedures } from './double-procedures.ts';
import { editionProcedures } from './edition-procedures.ts';
import { entityProcedures } from './entity-procedures.ts';
import type { EventName, EventOf } from './events.ts';
import { exportProcedures } from './export-procedures.ts';
import { findingProcedures } from './finding-procedures.ts';
import { furnitureProcedures } from './furniture-procedures.ts';
import { importProcedures } from './import-procedures.ts';
import { issueProcedures } from './issue-procedures.ts';
import { languageProcedures } from './language-procedures.ts';
import { numberingProcedures } from './numbering-procedures.ts';
import { offerProcedures } from './offer-procedures.ts';
import { originalProcedures } from './original-procedures.ts';
import { pageProcedures } from './page-procedures.ts';
import { peopleProcedures } from './people-procedures.ts';
import { pictureProcedures } from './picture-procedures.ts';
import type { OutcomeOf, ParsedRequestOf, RequestOf } from './procedure.ts';
import { publicationProcedures } from './publication-procedures.ts';
import { publishingProcedures } from './publishing-procedures.ts';
import { recoveryProcedures } from './recovery-procedures.ts';
import { referenceProcedures } from './reference-procedures.ts';
import { replaceProcedures } from './replace-procedures.ts';
import { reviewProcedures } from './review-procedures.ts';
import { searchProcedures } from './search-procedures.ts';
import { siteProcedures } from './site-procedures.ts';
import { styleProcedures } from './style-procedures.ts';
import { volumeProcedures } from './volume-procedures.ts';

/** Every call that a window can make of the application. */
export const contract = {
  ...applicationProcedures,
  ...publicationProcedures,
  ...issueProcedures,
  ...editionProcedures,
  ...assemblyProcedures,
  ...numberingProcedures,
  ...furnitureProcedures,
  ...briefingProcedures,
  ...searchProcedures,
  ...authorityProcedures,
  ...entityProcedures,
  ...referenceProcedures,
  ...offerProcedures,
  ...importProcedures,
  ...exportProcedures,
  ...volumeProcedures,
  ...siteProcedures,
  ...reviewProcedures,
  ...citationExportProcedures,
  ...findingProcedures,
  ...doubleProcedures,
  ...originalProcedures,
  ...peopleProcedures,
  ...styleProcedures,
  ...designProcedures,
  ...pageProcedures,
  ...recoveryProcedures,
  ...publishingProcedures,
  ...pictureProcedures,
  ...languageProcedures,
  ...replaceProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export const procedureNames = Object.keys(contract) as ProcedureName[];

export type RequestFor<Name extends ProcedureName> = RequestOf<Contract[Name]>;
export type OutcomeFor<Name extends ProcedureName> = OutcomeOf<Contract[Name]>;

/** The application's side: one handler a procedure, given requests that were validated. */
export type Handlers = {
  readonly [Name in ProcedureName]: (
    request: ParsedRequestOf<Contract[Name]>,
  ) => Promise<OutcomeFor<Name>>;
};

/** The window's side, whichever transport carries it. */
export interface Bridge {
  call<Name extends ProcedureName>(
    name: Name,
    request: RequestFor<Name>,
  ): Promise<OutcomeFor<Name>>;
  /** Returns the function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void;
}
