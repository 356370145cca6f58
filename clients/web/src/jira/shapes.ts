/** Shapes of Jira's own answers, as far as this client reads them. */

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey?: string;
}

export interface ProjectPage {
  readonly startAt: number;
  readonly isLast: boolean;
  readonly values: readonly Project[];
}

export interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SearchPage {
  readonly issues: readonly FoundIssue[];
  readonly nextPageToken?: string | null;
  readonly isLast?: boolean | null;
}

export interface Choice {
  readonly id: string;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** What stands below an option of a cascading field. */
  readonly children?: readonly Choice[];
}

export interface Schema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  /** Its text is Jira's wiki markup: a Data Center has no documents. */
  readonly wiki?: boolean;
}

export interface FieldMeta {
  readonly fieldId?: string;
  readonly key?: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefaultValue?: boolean;
  readonly schema: Schema;
  readonly operations?: readonly string[];
  readonly allowedValues?: readonly Choice[];
}

/** A field of a site, as its list of all fields has it. */
export interface SiteField {
  readonly id: string;
  readonly name: string;
  readonly schema?: Schema;
  /** Of a field of one team-managed project: that project. */
  readonly scope?: { readonly project?: { readonly id?: string } };
}

export interface EditMeta {
  readonly fields: Readonly<Record<string, FieldMeta>>;
  readonly points: string | null;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Readonly<Record<string, unknown>>;
  readonly fields?: Readonly<Record<string, FieldMeta>>;
}

export interface JiraUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly avatarUrls?: Readonly<Record<string, string>>;
}

export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly subtask?: boolean;
  readonly hierarchyLevel?: number;
}

export interface Converted {
  readonly results: readonly ConvertResult[];
  /** Those that go on. */
  readonly running: readonly string[];
}

export interface ConvertResult {
  readonly item: string;
  /** Why of ours, where it is not Jira's reason. */
  readonly code?: string | null;
  readonly issue?: string | null;
  readonly key?: string | null;
  readonly messages?: readonly string[] | null;
  readonly errors?: Readonly<Record<string, string>> | null;
}
