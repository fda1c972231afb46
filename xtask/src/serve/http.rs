//! Just enough HTTP/1.1 for files on this machine: GET and HEAD, kept connections.

use super::answer::{Request, Site};
use super::reply::Answer;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

const LONGEST_HEAD: u64 = 32 * 1024;

/// Answers the requests of one connection until it ends.
pub(super) fn serve(stream: TcpStream, site: &Site) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(60)));
    let _ = stream.set_nodelay(true);
    let Ok(mut writer) = stream.try_clone() else {
        return;
    };
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader) {
        let answer = parse(&head).map_or_else(Answer::bad_request, |request| site.answer(&request));
        let with_body = !head.starts_with("HEAD ");
        if writer.write_all(&answer.to_bytes(with_body)).is_err() || answer.status == 400 {
            return;
        }
    }
}

/// The request line and headers; none at the end of the connection.
fn read_head(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut head = String::new();
    let mut limited = reader.by_ref().take(LONGEST_HEAD);
    loop {
        let start = head.len();
        match limited.read_line(&mut head) {
            Ok(0) | Err(_) => return None,
            Ok(_) if head[start..].trim_end().is_empty() && start > 0 => return Some(head),
            Ok(_) => {}
        }
    }
}

/// Reads what the answer depends on.
fn parse(head: &str) -> Option<Request> {
    let mut lines = head.lines();
    let mut words = lines.next()?.split(' ');
    let method = words.next()?;
    let target = words.next()?;
    if !matches!(method, "GET" | "HEAD") || !target.starts_with('/') {
        return None;
    }
    let mut request = Request {
        path: decode(target.split(['?', '#']).next()?)?,
        ..Request::default()
    };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.encodings = value.to_ascii_lowercase(),
            "if-none-match" => request.etag = value.to_owned(),
            // A body would be read as the next request.
            "content-length" | "transfer-encoding" if value != "0" => return None,
            _ => {}
        }
    }
    Some(request)
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|path| !path.contains(['\\', '\0', '\r', '\n']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_its_decoded_path_and_two_headers() {
        let head = "GET /sub/a%20b?x=1 HTTP/1.1\r\nHost: here\r\nAccept-Encoding: gzip, BR\r\nIf-None-Match: \"1\"\r\n\r\n";
        let request = parse(head).unwrap_or_default();
        assert_eq!(request.path, "/sub/a b");
        assert_eq!(request.encodings, "gzip, br");
        assert_eq!(request.etag, "\"1\"");
        for head in [
            "POST / HTTP/1.1\r\n\r\n",
            "GET http://else/ HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n\r\n",
            "GET /a%5cb HTTP/1.1\r\n\r\n",
        ] {
            assert!(parse(head).is_none(), "{head}");
        }
    }
}
