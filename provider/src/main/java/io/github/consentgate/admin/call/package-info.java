/** What every call of the admin API has: permissions, parameters, and the trail that it leaves. */
package io.github.consentgate.admin.call;
