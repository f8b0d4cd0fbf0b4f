package org.supercargo.registry.http;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;

/**
 * Hides {@code Retry-After} from OkHttp, which would repeat requests by itself; waiting is {@link
 * Retries}' matter.
 */
final class KeptRetryAfter implements Interceptor {
    private static final String HEADER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(HEADER);
        if (value == null) {
            return response;
        }
        return response.newBuilder().removeHeader(HEADER).header(RetryAfter.KEPT, value).build();
    }
}
